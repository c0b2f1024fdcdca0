import type { ReadNumber } from '../model/entry.ts'
import type { InputKey } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { inputValue } from '../model/wording.ts'
import type { Reason } from '../state/scenario/reasons.ts'
import { type Candidate, candidateIn, type Decided } from './candidate.ts'
import type { FoundTable, Separator } from './cell.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type DayOrder, dayOrderOf } from './days.ts'
import { type FractionMark, fractionMarkOf } from './fractionMark.ts'
import { type MatchedBy, nearInputs } from './inputMatch.ts'
import { isLineName } from './lineNames.ts'
import { questionsOn, type TableQuestion } from './questions.ts'
import { reasonIn } from './reasonIn.ts'
import { type Role } from './roles.ts'
import { marksFor, type ShareScale, scalesFor, tableValue, type ValueCell } from './valueReading.ts'

/** What the user said of a table, where it can be read in several ways; rows by their numbers. */
export type Answers = {
  table?: number
  separator?: Separator
  roles?: readonly Role[]
  decimal?: FractionMark
  share?: ShareScale
  days?: DayOrder
  inputs?: Readonly<Record<number, InputKey | null>>
  readings?: Readonly<Record<number, number>>
}

/** What a row waits for before it can be taken: a question of the whole table, its input, its reading, or which of two rows. */
type Awaited = 'decimal' | 'share' | 'input' | 'reading' | 'twin'

/** A row as it would be taken: which input it means and why, its value, its reason; or what is wrong with it, or asked. */
export type PreviewRow = {
  row: number
  /** "Row 4", or the cell that was named. */
  place: string
  name: string
  text: string
  key: InputKey | null
  by: MatchedBy | 'you' | null
  candidates: readonly InputKey[]
  value: number | null
  readings: readonly ReadNumber[]
  awaits: Awaited | null
  /** Why it cannot be taken, or what has to be said first: a sentence without its full stop. */
  problem: string | null
  /** What of it could not be read and is left out. */
  remarks: readonly string[]
  reason: Reason | undefined
  /** It says of its input what a row before it says. */
  isRepeat?: true
}

export type TablePreview = {
  columns: Columns
  separator: Separator | null
  questions: readonly TableQuestion[]
  rows: readonly PreviewRow[]
}

/** What a table says of the inputs of the model, as far as it can be read by these answers. */
export function previewOf(table: FoundTable, answers: Answers = {}, most = mostNear): TablePreview {
  const found = columnsOf(table)
  const columns = { ...found, roles: answers.roles ?? found.roles }
  const near = nearWithin(most)
  const rows = table.rows.flatMap(row => candidateIn(row, columns, answers.inputs?.[row.row], near))
  const texts = rows.flatMap(({ value }) => (value && !value.cell.isExact ? [value.cell.text] : []))
  const decimal = answers.decimal ?? fractionMarkOf(texts)
  const share = answers.share ?? shareScaleOf(rows, decimal)
  const dayTexts = table.rows.flatMap(({ row, cells }) =>
    row === columns.headRow ? [] : [cells[columns.roles.indexOf('date')]?.text ?? ''],
  )
  const days = answers.days ?? dayOrderOf(dayTexts)
  const read = rows.map(row => rowIn(row, { decimal, share, days }, columns, answers))
  return {
    columns,
    separator: table.separator ?? null,
    questions: questionsOn(rows, dayTexts, { decimal, share, days }),
    rows: withTwins(read),
  }
}

/** Of a table with more unknown names than this, further ones are not compared letter by letter. */
const mostNear = 200

function nearWithin(most: number) {
  const known = new Map<string, readonly InputKey[]>()
  return (name: string) => {
    const found = known.get(name) ?? (known.size < most ? nearInputs(name) : [])
    if (known.size < most) known.set(name, found)
    return found
  }
}

/** What bare shares are, by those that only one scale leaves within its range; null where they do not tell. */
function shareScaleOf(rows: readonly Candidate[], decimal: FractionMark | null): ShareScale | null {
  const told = rows.flatMap(({ value }) => {
    if (!value || scalesFor(value).length < 2) return []
    const [mark, ...more] = marksFor(value)
    const by = more.length > 0 ? decimal : mark!
    if (!by) return []
    const [percent, fraction] = (['percent', 'fraction'] as const).map(
      scale => tableValue(value, { mark: by, scale }).ok,
    )
    return percent === fraction ? [] : [percent ? ('percent' as const) : ('fraction' as const)]
  })
  const [only, ...more] = new Set(told)
  return only && more.length === 0 ? only : null
}

function rowIn(candidate: Candidate, decided: Decided, columns: Columns, answers: Answers): PreviewRow {
  const { row, place, name, match, value, text } = candidate
  const shared = { row: row.row, place, name, text, remarks: [], reason: undefined, readings: [], value: null }
  if (!('key' in match) || !value) {
    const candidates = 'key' in match ? [] : match.candidates
    const line = isLineName(name)
    const problem =
      candidates.length > 0
        ? `“${name}” may be ${candidates.map(inputName).join(' or ')}`
        : line
          ? `“${name}” is worked out by the model and is no input`
          : name === ''
            ? 'It has no name'
            : `“${name}” is no input of the model`
    return { ...shared, key: null, by: null, candidates, awaits: candidates.length > 0 ? 'input' : null, problem }
  }
  const { key } = match
  const by = answers.inputs?.[row.row] ? 'you' : match.by
  const { reason, remarks } = reasonIn(row, columns.roles, decided.days)
  const known = { ...shared, key, by, candidates: [], reason, remarks } as const
  return { ...known, ...readingIn(value, key, decided, answers.readings?.[row.row]) }
}

type Reading = Pick<PreviewRow, 'value' | 'readings' | 'awaits' | 'problem'>

function readingIn(value: ValueCell, key: InputKey, { decimal, share }: Decided, chosen: number | undefined): Reading {
  const none: Reading = { value: null, readings: [], awaits: null, problem: null }
  const { cell } = value
  if (cell.fault) return { ...none, problem: cell.fault }
  if (cell.day) return { ...none, problem: `${cell.day} is a date and no number` }
  const marks = marksFor(value)
  const scales = scalesFor(value)
  const [mark, ...otherMarks] = marks.length > 1 && decimal ? [decimal] : marks
  const [scale, ...otherScales] = scales.length > 1 && share ? [share] : scales
  const asked = (ways: string[]) => `“${cell.text}” can be read in two ways: ${ways.join(' or ')}`
  const inWords = (by: FractionMark, as: ShareScale) => {
    const entry = tableValue(value, { mark: by, scale: as })
    return entry.ok ? inputValue(key, entry.value) : 'out of range'
  }
  if (otherMarks.length > 0)
    return { ...none, awaits: 'decimal', problem: asked(marks.map(by => `${inWords(by, scale!)} by a decimal ${by}`)) }
  const entries = [scale!, ...otherScales].map(as => tableValue(value, { mark: mark!, scale: as }))
  const fitting = entries.filter(entry => entry.ok)
  if (new Set(fitting.map(entry => entry.value)).size > 1)
    return { ...none, awaits: 'share', problem: asked(fitting.map(entry => inputValue(key, entry.value))) }
  const entry = fitting[0] ?? entries[0]!
  if (entry.ok) return { ...none, value: entry.value }
  const readings = entry.choices ?? []
  const picked = chosen === undefined ? undefined : readings[chosen]
  if (picked) return { ...none, value: picked.value, readings }
  return { ...none, readings, awaits: readings.length > 0 ? 'reading' : null, problem: entry.problem }
}

/** Rows for one input: of those that say the same the first counts, of others the user takes one. */
function withTwins(rows: readonly PreviewRow[]): PreviewRow[] {
  const byKey = Map.groupBy(
    rows.filter(({ value }) => value !== null),
    ({ key }) => key,
  )
  return rows.map(row => {
    const twins = row.value === null ? [] : (byKey.get(row.key) ?? [])
    const [first, ...more] = twins
    if (!first || more.length === 0) return row
    if (twins.every(({ value }) => value === first.value))
      return row === first
        ? row
        : { ...row, isRepeat: true, value: null, problem: `It says the same as ${inLine(first.place)}` }
    const others = twins.filter(one => one !== row).map(({ place }) => inLine(place))
    return {
      ...row,
      awaits: 'twin',
      problem: `${capital(others.join(' and '))} ${others.length > 1 ? 'have' : 'has'} another value for it`,
    }
  })
}

const inLine = (place: string) => place.replace(/^Row/, 'row')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
