import type { Decided } from './candidate.ts'
import type { FractionMark } from './fractionMark.ts'
import type { PreviewRow } from './previewRow.ts'
import { marksFor, type ShareScale, scalesFor, tableValue, type ValueCell } from './valueReading.ts'

type RowReading = Pick<PreviewRow, 'value' | 'readings' | 'awaits' | 'problem'>

/** The value of a row, or what has to be said first; `chosen` is a reading that the user chose, `says` puts a value into words. */
export function readingIn(
  value: ValueCell,
  { decimal, share }: Decided,
  chosen: number | undefined,
  says: (value: number) => string,
): RowReading {
  const none: RowReading = { value: null, readings: [], awaits: null, problem: null }
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
    return entry.ok ? says(entry.value) : 'out of range'
  }
  if (otherMarks.length > 0)
    return { ...none, awaits: 'decimal', problem: asked(marks.map(by => `${inWords(by, scale!)} by a decimal ${by}`)) }
  const entries = [scale!, ...otherScales].map(as => tableValue(value, { mark: mark!, scale: as }))
  const fitting = entries.filter(entry => entry.ok)
  if (new Set(fitting.map(entry => entry.value)).size > 1)
    return { ...none, awaits: 'share', problem: asked(fitting.map(entry => says(entry.value))) }
  const entry = fitting[0] ?? entries[0]!
  if (entry.ok) return { ...none, value: entry.value }
  const readings = entry.choices ?? []
  const picked = chosen === undefined ? undefined : readings[chosen]
  if (picked) return { ...none, value: picked.value, readings }
  return { ...none, readings, awaits: readings.length > 0 ? 'reading' : null, problem: entry.problem }
}
