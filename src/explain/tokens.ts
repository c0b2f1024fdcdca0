import type { Formula } from '../engine/formula.ts'
import type { Leaf } from '../engine/leaves.ts'
import { print } from '../engine/print.ts'
import { type Meant, meantBy } from '../model/keys.ts'
import { separators } from '../model/separators.ts'
import type { Side } from '../model/sides.ts'

/** A piece of a printed formula: signs and numbers as they stand, or a term that means something else. */
export type Token = { kind: 'signs'; text: string } | { kind: 'term'; text: string; meant: Meant }

const mark = '\u0001'

/** The formula of this side as the engine prints it, in pieces, each leaf spelt by `spell`. */
export function tokensOf(formula: Formula, side: Side | null, spell: (leaf: Leaf) => string): Token[] {
  const found: Leaf[] = []
  const text = print(formula, leaf => `${mark}${found.push(leaf) - 1}${mark}`)
  return text.split(mark).flatMap((part, i): Token[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ kind: 'signs', text: typeset(part) }]
    const leaf = found[Number(part)]!
    return [{ kind: 'term', text: spell(leaf), meant: meantBy(leaf, side) }]
  })
}

/** The pieces as one line of text. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')

/** Signs as they are printed; where a comma parts decimals, semicolons part what stands in brackets. */
function typeset(signs: string): string {
  const { decimal } = separators()
  const apart = decimal === ',' ? signs.replaceAll(', ', '; ') : signs
  const told = apart.replace(/(\d)\.(\d)/g, `$1${decimal}$2`)
  return told.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('-', '−').replaceAll('>=', '≥')
}
