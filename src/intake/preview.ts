import type { LineKey } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { type Candidate, candidatesIn, type Decided } from './candidate.ts'
import type { FoundTable, Separator } from './cell.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type DayOrder, dayOrderOf } from './days.ts'
import { countIn } from './estimateCount.ts'
import { type FractionMark, fractionMarkOf } from './fractionMark.ts'
import { nearInputs } from './inputMatch.ts'
import { nearLines } from './lineMatch.ts'
import type { NearNames } from './meaning.ts'
import type { PreviewRow } from './previewRow.ts'
import { questionsOn, type TableQuestion } from './questions.ts'
import { reasonIn } from './reasonIn.ts'
import { type Role } from './roles.ts'
import { meaningValue } from './rowMeaning.ts'
import { readingIn } from './rowReading.ts'
import { withTwins } from './twins.ts'
import { marksFor, type ShareScale, scalesFor, tableValue } from './valueReading.ts'

/** What the user said of a table, where it can be read in several ways; what rows mean by their numbers, readings by their ids. */
export type Answers = {
  table?: number
  separator?: Separator
  roles?: readonly Role[]
  decimal?: FractionMark
  share?: ShareScale
  days?: DayOrder
  inputs?: Readonly<Record<number, InputKey | null>>
  lines?: Readonly<Record<number, LineKey | null>>
  readings?: Readonly<Record<string, number>>
}

export type TablePreview = {
  columns: Columns
  separator: Separator | null
  questions: readonly TableQuestion[]
  rows: readonly PreviewRow[]
}

/** What a table says of the inputs of the model and of its lines at quarters, as far as it can be read by these answers. */
export function previewOf(table: FoundTable, answers: Answers = {}, most = mostNear): TablePreview {
  const found = columnsOf(table)
  const columns = { ...found, roles: answers.roles ?? found.roles }
  const near = nearWithin(most)
  const rows = table.rows.flatMap(row =>
    candidatesIn(row, columns, { input: answers.inputs?.[row.row], line: answers.lines?.[row.row] }, near),
  )
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

function nearWithin(most: number): NearNames {
  const each = <Key>(find: (name: string) => Key[]) => {
    const known = new Map<string, readonly Key[]>()
    return (name: string) => {
      const found = known.get(name) ?? (known.size < most ? find(name) : [])
      if (known.size < most) known.set(name, found)
      return found
    }
  }
  return { inputs: each(nearInputs), lines: each(nearLines) }
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
  const { id, row, place, name, isOfQuarter, meaning, value, text, note: about } = candidate
  const shared = {
    id,
    row: row.row,
    place,
    name,
    isOfQuarter,
    text,
    key: null,
    line: null,
    by: null,
    candidates: [],
    lines: [],
  }
  const unread = {
    remarks: [],
    notes: about === undefined ? [] : [about],
    reason: undefined,
    count: undefined,
    readings: [],
    value: null,
  }
  if (meaning.kind === 'none' || !value) {
    const { candidates = [], lines = [], problem = 'There is no value' } = meaning.kind === 'none' ? meaning : {}
    const awaits = candidates.length + lines.length > 0 ? 'meaning' : null
    return { ...shared, ...unread, candidates, lines, awaits, problem }
  }
  const { reason, remarks } = reasonIn(row, columns.roles, decided.days)
  const { count, remark } = countIn(row, columns.roles)
  const { key, line, note } = { key: null, line: null, note: undefined, ...meaning }
  const said = {
    reason,
    count,
    remarks: remark ? [...remarks, remark] : remarks,
    notes: [note, about].filter(one => one !== undefined),
  }
  const says = (one: number) => meaningValue({ key, line }, one)
  return { ...shared, key, line, by: meaning.by, ...said, ...readingIn(value, decided, answers.readings?.[id], says) }
}
