import { lastQuarter, stackLines } from '../../model/index.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Unit } from '../../model/units.ts'
import type { ChartInput } from '../chartInput.ts'
import { consensusOf } from './consensus.ts'
import { type Column, type Datum, numbersIn, wordColumn } from './data.ts'
import { pastEvents } from './datesAhead.ts'
import { fanShapes } from './fan.tsx'
import type { FurtherLine, Lines } from './lines.ts'
import { othersOf, pointsIn } from './others.ts'
import { coming } from './upcomingEvents.ts'

const quarters = Array.from({ length: lastQuarter + 1 }, (_, quarter) => quarter)

type Row = {
  when: string
  quarter: Datum
  kind: 'event' | 'date ahead' | 'reported' | 'model'
  says?: string
  grade?: string
  source?: string | null
}

/** The rows of a chart over time: events where it tells them, the dates ahead, what was reported, then every quarter of the model. */
function rowsOf(scene: ChartInput, line: Lines, hasEvents: boolean): Row[] {
  const events: Row[] = [
    ...pastEvents(scene).map(({ date, title }) => ({ when: date, quarter: null, kind: 'event' as const, says: title })),
    ...coming(scene).map(({ quarter, text }) => ({
      when: quarterLabel(scene.asOf, quarter),
      quarter,
      kind: 'event' as const,
      says: `${text} (a setting)`,
    })),
  ]
  return [
    ...(hasEvents ? events : []),
    ...scene.ahead.map(({ date, quarter, title, grade, source }) => ({
      when: date,
      quarter: Math.round(quarter * 1e4) / 1e4,
      kind: 'date ahead' as const,
      says: title,
      grade,
      source,
    })),
    ...past(scene, line).map(({ date, quarter }) => ({ when: date, quarter, kind: 'reported' as const })),
    ...quarters.map(quarter => ({ when: quarterLabel(scene.asOf, quarter), quarter, kind: 'model' as const })),
  ]
}

const past = (scene: ChartInput, line: Lines) => scene.history.filter(point => point.line === line)

type Told = {
  line: Lines
  naming: (side: Side) => string
  /** What else the chart tells of each quarter. */
  further?: readonly FurtherLine[]
  hasEvents?: boolean
}

/** Both lines of a chart over time, reported and modelled, with the baseline and the scenarios that are drawn over it. */
export const timeData =
  ({ line, naming, further = [], hasEvents = false }: Told) =>
  (scene: ChartInput): Column[] => {
    const rows = rowsOf(scene, line, hasEvents)
    const before = past(scene, line)
    const above = rows.length - quarters.length - before.length
    const column = (unit: Unit, name: string, reported: readonly Datum[], at: (quarter: Quarter) => Datum) =>
      numbersIn(unit, name, [...empty(above), ...reported, ...quarters.map(at)])
    const { unit } = stackLines[line]
    const none = empty(before.length)
    return [
      wordColumn(
        'Quarter',
        rows.map(({ when }) => when),
      ),
      { name: 'From today', unit: 'quarters', numbers: rows.map(({ quarter }) => quarter) },
      wordColumn(
        'Kind',
        rows.map(({ kind }) => kind),
      ),
      ...sides.map(side =>
        column(
          unit,
          naming(side),
          before.map(point => (point.side === side ? point.value : null)),
          quarter => scene.answer[side][line][quarter]!,
        ),
      ),
      ...further.flatMap(one =>
        sides.map(side => {
          const values = one.values(scene.answer, side)
          return column(one.unit, one.naming(side), none, t => values[t]!)
        }),
      ),
      ...sides.flatMap(side => {
        const points = consensusOf(scene, line).filter(point => point.side === side)
        const at = new Map(points.map(({ quarter, value }) => [quarter, value]))
        return at.size === 0 ? [] : [column(unit, `${naming(side)}, consensus`, none, t => at.get(t) ?? null)]
      }),
      ...othersOf(scene).flatMap(other =>
        sides.map(side => {
          const at = new Map(pointsIn(other, side, line))
          return column(
            unit,
            `${naming(side)}, ${other.isBaseline ? 'baseline' : other.name}`,
            none,
            t => at.get(t) ?? null,
          )
        }),
      ),
      ...(hasEvents || scene.ahead.length > 0 ? [words(rows, 'Event', 'says')] : []),
      ...(scene.ahead.length > 0 ? [words(rows, 'Grade of the day', 'grade'), words(rows, 'Source', 'source')] : []),
    ]
  }

/** How both lines spread over the simulated futures, in columns for the same rows. */
export function fanData(scene: ChartInput, line: Lines, naming: (side: Side) => string, rows: number): Column[] {
  return fanShapes(scene, line, naming).map(({ head, values }) =>
    numbersIn(stackLines[line].unit, `${head}, simulated`, [...empty(rows - values.length), ...values]),
  )
}

const words = (rows: readonly Row[], name: string, what: 'says' | 'grade' | 'source') =>
  wordColumn(
    name,
    rows.map(row => row[what] ?? ''),
  )

const empty = (count: number): null[] => Array.from({ length: count }, () => null)
