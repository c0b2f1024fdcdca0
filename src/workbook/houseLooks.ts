import { type Ink, themeInks } from '../export/colours.ts'
import { withinOf } from '../export/office/elements.ts'
import { editedRoot, type OpenPackage } from '../export/office/opened.ts'
import type { House } from '../house/house.ts'
import { houseInks } from '../house/houseInks.ts'
import { belowNought, inNumberStyle } from '../model/numberStyle.ts'
import { plainFont } from './looks.ts'

/**
 * Gives a workbook the firm's colours, on cells, by rules and on tabs, what it writes for below nought, and the name of its font
 * for text: a workbook holds no fonts. Its dollars stay billions, as formulas reckon in them.
 */
export function takeHouseLooks(book: OpenPackage, { colours, fonts, numbers }: House) {
  const derived = houseInks(colours)
  if ('problem' in derived) throw new Error(derived.problem)
  const own = themeInks.light
  const roles = Object.keys(own) as (keyof Ink)[]
  const changed = new Map(roles.map(role => [plainHex(own[role]), plainHex(derived.inks.light[role])]))
  const sheets = Object.keys(book.parts).filter(path => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
  const styles = editedRoot(book, 'xl/styles.xml')
  if (fonts?.text)
    for (const name of withinOf(styles, 'name'))
      if (name.getAttribute('val') === plainFont.name) name.setAttribute('val', fonts.text.family)
  if (numbers?.minus)
    for (const format of withinOf(styles, 'numFmt')) {
      const code = format.getAttribute('formatCode') ?? ''
      if (isPlainNumber(code))
        format.setAttribute(
          'formatCode',
          inNumberStyle(numbers, () => withNegative(code)),
        )
    }
  const coloured = [
    ...['color', 'fgColor', 'bgColor'].flatMap(name => withinOf(styles, name)),
    ...sheets.flatMap(path => withinOf(editedRoot(book, path), 'tabColor')),
  ]
  for (const one of coloured) {
    const rgb = one.getAttribute('rgb')
    const hex = rgb && changed.get(rgb.slice(-6))
    if (hex) one.setAttribute('rgb', `${rgb.slice(0, -6)}${hex}`)
  }
}

/** Whether a number format has one form for all numbers: no other for below nought, no day, no text. */
const isPlainNumber = (code: string) => /^[^;]*0[^;]*$/.test(code) && !/[[@dmyE]/.test(code)

function withNegative(code: string): string {
  const [before = '', after = ''] = belowNought('|').split('|')
  return `${code};"${before}"${code}${after && `"${after}"`}`
}

const plainHex = (colour: string) => colour.slice(1).toUpperCase()
