import { cellRef } from 'hucre/xlsx'
import { plausible } from '../analysis/plausible.ts'
import { carriedOf, markOf, marks, markText } from '../explain/grade.ts'
import { publisherAt } from '../explain/publisher.ts'
import { sourcesOf } from '../explain/sources.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { whose } from '../model/names.ts'
import { rationaleOf } from '../model/rationale/index.ts'
import { parameterUnits } from '../model/units.ts'
import { reasonText } from '../state/scenario/reasons.ts'
import { startValue, startWorld, worldFrom } from '../state/scenario/start.ts'
import { gradeContextOf, reasonFor } from '../state/scenario/yours.ts'
import type { Book } from './book.ts'
import { type InputColumn, inputColumn } from './inputColumns.ts'
import { figureLook, inputLook, looks, toTheRight } from './looks.ts'
import { nameOf, rowOfInput } from './places.ts'
import type { SheetEntry } from './sheet.ts'
import { workbookUnits } from './units.ts'

/** What stands in the row of an input: its value, what it starts from, and what that stands on. */
export function inputEntries(key: InputKey, book: Book): Record<InputColumn, SheetEntry> {
  const { shared } = book
  const input = inputOf(key)
  const { label, unit, min, max } = input.parameter
  const { excel, kind } = parameterUnits[unit]
  const value = worldFrom(shared)[key]
  const start = startValue(shared, key)
  const yours = marks.yours.word
  const given = atStartOf(shared)
  const atStart = markText(markOf(key, given), carriedOf(key, given))
  const soft = figureLook(excel, { isSoft: true })
  return {
    label: { value: label, look: looks.text },
    whose: { value: whose(input) ?? 'Market', look: looks.soft },
    value: { value, look: inputLook(excel) },
    unit: { value: workbookUnits[kind], look: looks.soft },
    least: { value: min, look: soft },
    most: { value: max, look: soft },
    start: { value: start, look: figureLook(excel) },
    mark: {
      value: value === start ? atStart : yours,
      formula: `IF(${cellIn(key, 'value')} = ${cellIn(key, 'start')}, "${atStart}", "${yours}")`,
      look: looks.soft,
    },
    low: plausibleEnd(key, 'low', book),
    high: plausibleEnd(key, 'high', book),
    source: sourceOf(key, book),
    name: { value: nameOf(key), look: looks.soft },
    exported: { value, look: soft },
    why: { value: whyOf(key, book), look: looks.text },
  }
}

const cellIn = (key: InputKey, column: InputColumn) => cellRef(rowOfInput(key), inputColumn(column))

/** One end of the plausible range (`src/analysis/plausible.ts`), which moves with the value; a dash where there is none. */
function plausibleEnd(key: InputKey, end: 'low' | 'high', { shared }: Book): SheetEntry {
  const { spread, unit, min, max } = inputOf(key).parameter
  const range = plausible(key, worldFrom(shared), startWorld(shared))
  if (!range || !spread) return { value: '–', look: { ...looks.soft, alignment: toTheRight } }
  const [value, start] = [cellIn(key, 'value'), cellIn(key, 'start')]
  const moved = (by: number) => (spread.relative ? `${value} * ${by}` : `${value} - ${start} + ${by}`)
  const farthest = end === 'low' ? 'MIN' : 'MAX'
  return {
    value: range[end],
    formula: `MIN(MAX(${farthest}(${moved(spread.low)}, ${moved(spread.high)}, ${value}), ${min}), ${max})`,
    look: figureLook(parameterUnits[unit].excel, { isSoft: true }),
  }
}

/** Who stands behind the start, with the address where there is one; a judgement is called what it is. */
function sourceOf(key: InputKey, { shared, facts }: Book): SheetEntry {
  const { yours, sources } = atStartOf(shared)
  const own = sources[key]
  if (own) {
    const { source: to, publisher = to && publisherAt(to), date } = own
    const value = [publisher, date].filter(Boolean).join(', ')
    return to ? { value, look: looks.link, to } : { value, look: looks.soft }
  }
  if (yours[key] !== undefined) return { value: marks.yours.word, look: looks.soft }
  const [source] = sourcesOf([key], shared.base, facts)
  if (!source?.fact) return { value: source ? marks[source.grade].word : '', look: looks.soft }
  const { publisher, date, fact } = source
  const value = [publisher, date].filter(Boolean).join(', ')
  return fact.source_url ? { value, look: looks.link, to: fact.source_url } : { value, look: looks.soft }
}

/** The user's reason where the input is theirs, why it starts where it does, and why it has no plausible range where it has none. */
function whyOf(key: InputKey, { shared }: Book): string {
  const { undrawn } = inputOf(key).parameter
  const { why: start } = rationaleOf(inputOf(key))
  const why = undrawn ? `${start} Never drawn at random: ${undrawn}` : start
  const reason = reasonFor(shared, key)
  if (!reason) return why
  return `Your reason: ${reasonText(reason)}. For the start: ${why}`
}

/** What grades go by at the start of the scenario, before its changes. */
const atStartOf = ({ base, own }: Book['shared']) => gradeContextOf({ base, own, changes: {} })
