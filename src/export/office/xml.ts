import { escaped } from '../markup.ts'

declare const markup: unique symbol

/** Markup that is whole: only `tag` and `words` make it, so that no text can be taken for it. */
export type Xml = string & { readonly [markup]: true }

type Attributes = Record<string, string | number | boolean | null | undefined>

type Child = Xml | null | false | readonly (Xml | null | false)[]

/** An element; an attribute without a value is left out. A number that is none is refused: office programs would call the file broken. */
export function tag(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(written(value!))}"`)
    .join('')
  const inner = children
    .flat()
    .filter(child => child !== null && child !== false)
    .join('')
  return (inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`) as Xml
}

/** Text as content, whatever is in it. */
export const textContent = (text: string): Xml => escaped(text) as Xml

/** A whole document of that element. */
export const documentOf = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** An element that says one value, as charts have many: `<c:idx val="3"/>`. */
export const value = (name: string, val: string | number | boolean): Xml => tag(name, { val })

function written(given: string | number | boolean): string {
  if (typeof given === 'boolean') return given ? '1' : '0'
  if (typeof given === 'number' && !Number.isFinite(given)) throw new Error('A file cannot hold what is no number')
  return String(given)
}
