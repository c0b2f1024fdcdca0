import { bases, latestBase } from '../model/bases.ts'
import { names } from '../model/names.ts'
import type { Cell, FoundTable } from './cell.ts'
import { daysIn } from './days.ts'
import { inputMatch } from './inputMatch.ts'
import { isLineName } from './lineMatch.ts'
import { ownerNamed } from './ownerName.ts'
import { isQuarterEnd, isQuarterName, quarterReading, quarterWithin } from './quarterName.ts'
import { isOfMany, type Role } from './roles.ts'

/** What each column is, what stands at its head, and the row of that head, where there is one. */
export type Columns = { roles: readonly Role[]; heads: readonly string[]; headRow: number | null }

/** How a heading begins, as analysts write it. */
const headings: [Role, RegExp][] = [
  ['unit', /^(units?|einheit|unite|unidad|measured in)\b/],
  ['count', /^(n|count|analysts|estimates|(?:#|no\.?|number|nr\.?) ?(?:of )?(?:estimates?|est\.?|analysts?))$/],
  ['quarter', /^(quarter|period|fiscal (?:quarter|period)|quartal|trimestre)\b/],
  ['owner', /^(owner|company|ticker|symbol|lab|stack|firm|of whom|unternehmen|firma|societe|empresa)\b/],
  [
    'name',
    /^(inputs?|lines?|name|id|key|items?|metric|parameter|assumption|driver|label|bezeichnung|kennzahl|libelle|nom|concepto|variable)\b/,
  ],
  [
    'value',
    /^(value|number|amount|figure|new|actual|estimate|consensus|mean|median|wert|betrag|zahl|valeur|montant|valor|importe)\b/,
  ],
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
  const body = table.rows.filter(row => row !== head).slice(0, 80)
  const isFree = (column: number, role: Role) => found[column] === 'none' && (isOfMany(role) || !found.includes(role))
  const count = (column: number, test: (cell: Cell) => boolean) =>
    body.filter(({ cells }) => cells[column] && cells[column].text !== '' && test(cells[column])).length
  const filled = (column: number) => count(column, () => true)
  const mostly = (column: number, test: (cell: Cell) => boolean) => count(column, test) * 2 > filled(column)
  const isQuarterly = (column: number) => mostly(column, ({ text }) => isQuarterName(text) || isDayText(text))
  for (const [column, cell] of (head?.cells ?? []).entries()) {
    const role = isAhead(cell) ? 'quarterValue' : roleOfHead(cell.text)
    const isPast = role === 'quarter' && isQuarterly(column) && count(column, isToCome) === 0
    if (role && !isPast && isFree(column, role)) found[column] = role
  }
  const most = (role: Role, score: (column: number) => number) => {
    const scores = found.map((_, column) => (isFree(column, role) ? score(column) : 0))
    const best = Math.max(0, ...scores)
    if (best > 0) found[scores.indexOf(best)] = role
  }
  const isDayCell = (cell: Cell) => cell.day !== undefined || (!/^\d{4}$/.test(cell.text) && isDayText(cell.text))
  const isWords = ({ text }: Cell) => /\p{L}{3}/u.test(text) && !isNumeric(text)
  most('name', column => count(column, ({ text }) => isKnown(text)))
  most('owner', column => (mostly(column, ({ text }) => ownerNamed(text) !== null) ? 1 : 0))
  most('name', column => (mostly(column, isWords) ? 1 : 0))
  const value = (cell: Cell) => isNumeric(cell.text) && !isDayCell(cell)
  if (!found.includes('quarterValue')) {
    most('quarter', column => (mostly(column, ({ text }) => isQuarterName(text)) ? count(column, isAhead) : 0))
    most('value', column => count(column, value))
  }
  if (isOfQuarters(found, body)) most('count', column => (mostly(column, isCount) ? 1 : 0))
  most('date', column => (mostly(column, isDayCell) ? count(column, isDayCell) : 0))
  most('unit', column => (mostly(column, ({ text }) => unitWord.test(text)) ? 1 : 0))
  most('grade', column => (mostly(column, ({ text }) => gradeWord.test(text)) ? 1 : 0))
  most('source', column => count(column, ({ text }) => /^https?:\/\//i.test(text)))
  most('source', column => (count(column, isWords) > 0 ? 1 : 0))
  most('reason', column => (count(column, isWords) > 0 ? 1 : 0))
  return { roles: found, heads: found.map((_, i) => head?.cells[i]?.text ?? ''), headRow: head?.row ?? null }
}

/** Do most rows name a quarter? */
function isOfQuarters(found: readonly Role[], rows: FoundTable['rows']): boolean {
  if (found.includes('quarter') || found.includes('quarterValue')) return true
  const named = rows.filter(({ cells }) => quarterWithin(cells[found.indexOf('name')]?.text ?? '') !== null)
  return named.length * 2 > rows.length
}

const isCount = ({ text }: Cell) => /^[1-9]\d{0,2}$/.test(text)

const isDayText = (text: string) => Object.values(daysIn(text)).some(day => day !== null)

/** A heading says what two columns are, or which has the values or is of a quarter, with no number in its row. */
function isHead(cells: readonly Cell[]): boolean {
  const heads = new Set(cells.flatMap(headsOf))
  const quarters = cells.filter(isAhead).length
  if (heads.size > 1) return true
  const isBare = !cells.some(cell => isNumeric(cell.text) && !isAhead(cell))
  return isBare && (heads.has('value') || quarters > 1 || (quarters === 1 && heads.size === 1))
}

/** Does it name a quarter of estimates, as a heading of values does? */
const isAhead = (cell: Cell): boolean =>
  (isQuarterName(cell.text) || (cell.day !== undefined && isQuarterEnd(cell.day))) && isToCome(cell)

/** A quarter that has ended by the day of the newest base is the date of what was reported. */
function isToCome({ text }: Cell): boolean {
  const reading = quarterReading(text, names.aws.owner)
  return 'problem' in reading ? isQuarterName(text) : reading.day > bases[latestBase].asOf
}

const headsOf = ({ text }: Cell): Role[] => {
  const role = text.length < 40 ? roleOfHead(text) : null
  return role ? [role] : []
}

function isKnown(text: string): boolean {
  if (isNumeric(text)) return false
  const name = withoutUnit(quarterWithin(text)?.name ?? text)
  const match = inputMatch(name)
  return 'key' in match || match.candidates.length > 0 || isLineName(name)
}

/** The unit that a heading or a name says beside itself: "Value (US$ bn)", "Capex, in millions". */
export function unitBeside(text: string): string {
  const [, inBrackets, behind] = /[([]([^()[\]]{1,20})[)\]]\s*$|\bin ([^,()]{1,20})$/i.exec(text) ?? []
  const unit = (inBrackets ?? behind ?? '').replace(/^in /i, '').trim()
  return unitWord.test(unit) ? unit : ''
}

/** The text without that. */
export const withoutUnit = (text: string): string => text.replace(/\s*[([][^()[\]]{1,20}[)\]]\s*$/, '')
