import type { FiscalQuarter } from './fiscalYear.ts'
import { agree, type Derivation, distinctReadings, type Ledger, type Reading, type Span } from './ledger.ts'

/** What filings tell of one period: a value with one reading, several readings and no value, or neither; `because` says why. */
export type Telling = {
  value: number | null
  readings: readonly Reading[]
  earlier: readonly Reading[]
  because: string | null
}

export type Chooser = {
  /** What the concepts of a fact tell of a period between two boundaries. */
  of: (from: number, to: number) => Telling
  /** Every way in which it is told, without those that mix definitions; what was filed last comes first. */
  allOf: (from: number, to: number) => readonly Reading[]
  /** Takes rows that were filed in two ways out of further reckoning: their quarters do not make their year. */
  distrust: (quarters: readonly FiscalQuarter[]) => void
}

const mostReadings = 3

export const twoConcepts = 'It was filed under two concepts that do not agree.'

/** How a fact chooses among its concepts, in order of preference, for each period apart. */
export function choices(ledgers: readonly Ledger[]): Chooser {
  const doubted = new Set<Span>()
  const isDoubtful = ({ isMixed, spans }: Derivation) => isMixed || spans.some(span => doubted.has(span))
  const best = (from: number, to: number) =>
    ledgers.flatMap(ledger => {
      const all = ledger.derive(from, to)
      return all.find(one => !isDoubtful(one)) ?? all[0] ?? []
    })
  return {
    of(from, to) {
      const found = best(from, to)
      const sound = found.filter(one => !isDoubtful(one)).toSorted((a, b) => a.spans.length - b.spans.length)
      const [first] = sound
      if (!first) return doubtful(found)
      const others = sound.filter(({ current }) => !agree(current, first.current))
      if (others.length === 0)
        return { value: first.current.value, readings: [first.current], earlier: first.earlier, because: null }
      const readings = distinct([first, ...others].map(({ current }) => current))
      return { value: null, readings, earlier: [], because: twoConcepts }
    },
    allOf(from, to) {
      const sound = ledgers.flatMap(ledger => ledger.derive(from, to).filter(({ isMixed }) => !isMixed))
      const [first] = sound
      if (!first) return []
      return distinct([first.current, ...first.earlier, ...sound.slice(1).map(({ current }) => current)])
    },
    distrust(quarters) {
      for (const { from, to } of quarters)
        for (const ledger of ledgers)
          for (const { spans } of ledger.derive(from, to).filter(one => one.spans.length === 1))
            for (const span of spans)
              if (distinctReadings(span.rows.map(row => ({ value: row.value, parts: [{ row, sign: 1 }] }))).length > 1)
                doubted.add(span)
    },
  }
}

/** A period that is told only by rows that do not go together. */
function doubtful(found: readonly Derivation[]): Telling {
  const [first] = found
  if (!first)
    return { value: null, readings: [], earlier: [], because: 'No row tells it, and no two or three rows together.' }
  const readings = distinct([first.current, ...first.earlier])
  if (readings.length === 1) return { value: first.current.value, readings, earlier: [], because: null }
  const because = first.isMixed
    ? 'One of its rows was restated, and another was not filed again since.'
    : 'One of its rows was filed in two ways, in a year that its quarters do not make.'
  return { value: null, readings, earlier: [], because }
}

const distinct = (readings: readonly Reading[]) => distinctReadings(readings).slice(0, mostReadings)
