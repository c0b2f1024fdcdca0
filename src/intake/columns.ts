import type { Cell, FoundTable } from './cell.ts'
import { daysIn } from './days.ts'
import { inputMatch } from './inputMatch.ts'
import type { Role } from './roles.ts'

/** What each column is, what stands at its head, and the row of that head, where there is one. */
export type Columns = { roles: readonly Role[]; heads: readonly string[]; headRow: number | null }

/** How a heading begins, as analysts write it. */
const headings: [Role, RegExp][] = [
  ['unit', /^(units?|einheit|unite|unidad|measured in)\b/],
  [
    'name',
    /^(inputs?|name|id|key|items?|metric|parameter|assumption|driver|label|bezeichnung|kennzahl|libelle|nom|concepto|variable)\b/,
  ],
  ['value', /^(value|number|amount|figure|new|actual|wert|betrag|zahl|valeur|montant|valor|importe)\b/],
  ['publisher', /^(publisher|published by|by whom|herausgeber)\b/],
  ['source', /^(source|url|link|address|quelle|fuente|web)\b/],
  ['date', /^(date|as ?of|day|when|datum|stand|fecha)\b/],
  ['grade', /^(grade|how sure|quality|confidence)\b/],
  ['reason', /^(reason|why|notes?|comments?|remark|kommentar)\b/],
]

const roleOfHead = (text: string): Role | null => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase()
  return headings.find(([, words]) => words.test(plain))?.[0] ?? null
}

const unitWord =
  /^(%|pct|percent|fraction|ratio|q|quarters?|years?|months?|times|x|×|(?:in )?(?:us\$|\$|usd)? ?(?:k|m|mn|mm|mio|bn|b|mrd|t|tn|thousands?|millions?|billions?|trillions?)?(?:\.? ?(?:usd|shares|\$))?)$/i
const gradeWord = /^(reported|estimated|claimed|judged)$/i

/** Does the text look like one number, whatever its marks and its unit? */
const isNumeric = (text: string): boolean =>
  text.length < 60 &&
  /^[^\p{L}\p{N}]{0,4}(?:(?:us|usd|ca\.?|about|quarter)[ $]*)?[.,]?\p{Nd}[\p{Nd}.,'’\s]*(?:e[+-]?\d+)?[\s)]*[^\p{N}]{0,24}$/iu.test(
    text,
  )

/** What the columns of a table are: by their headings, else by what is in them. */
export function columnsOf(table: FoundTable): Columns {
  if (table.kind === 'names') return { roles: ['name', 'value'], heads: ['Name', 'Value'], headRow: null }
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length))
  const head = table.rows.slice(0, 12).find(({ cells }) => isHead(cells))
  const found = Array.from<Role>({ length: width }).fill('none')
  const isFree = (column: number, role: Role) => found[column] === 'none' && !found.includes(role)
  for (const [column, { text }] of (head?.cells ?? []).entries()) {
    const role = roleOfHead(text)
    if (role && isFree(column, role)) found[column] = role
  }
  const body = table.rows.filter(row => row !== head).slice(0, 80)
  const count = (column: number, test: (cell: Cell) => boolean) =>
    body.filter(({ cells }) => cells[column] && cells[column].text !== '' && test(cells[column])).length
  const filled = (column: number) => count(column, () => true)
  const most = (role: Role, score: (column: number) => number) => {
    const scores = found.map((_, column) => (isFree(column, role) ? score(column) : 0))
    const best = Math.max(0, ...scores)
    if (best > 0) found[scores.indexOf(best)] = role
  }
  const isDayCell = (cell: Cell) => cell.day !== undefined || (!/^\d{4}$/.test(cell.text) && isDayText(cell.text))
  const isWords = ({ text }: Cell) => /\p{L}{3}/u.test(text) && !isNumeric(text)
  most('name', column => count(column, ({ text }) => isKnown(text)))
  most('name', column => (count(column, isWords) * 2 > filled(column) ? 1 : 0))
  const value = (cell: Cell) => isNumeric(cell.text) && !isDayCell(cell)
  most('value', column => count(column, value))
  most('date', column => (count(column, isDayCell) * 2 > filled(column) ? count(column, isDayCell) : 0))
  most('unit', column => (count(column, ({ text }) => unitWord.test(text)) * 2 > filled(column) ? 1 : 0))
  most('grade', column => (count(column, ({ text }) => gradeWord.test(text)) * 2 > filled(column) ? 1 : 0))
  most('source', column => count(column, ({ text }) => /^https?:\/\//i.test(text)))
  most('source', column => (count(column, isWords) > 0 ? 1 : 0))
  most('reason', column => (count(column, isWords) > 0 ? 1 : 0))
  return { roles: found, heads: found.map((_, i) => head?.cells[i]?.text ?? ''), headRow: head?.row ?? null }
}

const isDayText = (text: string) => Object.values(daysIn(text)).some(day => day !== null)

/** A heading says what two columns are, or which has the values, with no number in its row. */
function isHead(cells: readonly Cell[]): boolean {
  const heads = new Set(cells.flatMap(headsOf))
  return heads.size > 1 || (heads.has('value') && !cells.some(({ text }) => isNumeric(text)))
}

const headsOf = ({ text }: Cell): Role[] => {
  const role = text.length < 40 ? roleOfHead(text) : null
  return role ? [role] : []
}

function isKnown(text: string): boolean {
  if (isNumeric(text)) return false
  const match = inputMatch(withoutUnit(text))
  return 'key' in match || match.candidates.length > 0
}

/** The unit that a heading or a name says beside itself: "Value (US$ bn)", "Capex, in millions". */
export function unitBeside(text: string): string {
  const [, inBrackets, behind] = /[([]([^()[\]]{1,20})[)\]]\s*$|\bin ([^,()]{1,20})$/i.exec(text) ?? []
  const unit = (inBrackets ?? behind ?? '').replace(/^in /i, '').trim()
  return unitWord.test(unit) ? unit : ''
}

/** The text without that. */
export const withoutUnit = (text: string): string => text.replace(/\s*[([][^()[\]]{1,20}[)\]]\s*$/, '')
