import type { Answer } from '../../analysis/whatIf.ts'
import { type LineKey, lastQuarter, type StackLine, stackLines } from '../../model/index.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Unit } from '../../model/units.ts'
import type { Table, TooltipLine } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { consensusOf, consensusReadings } from './consensus.ts'
import { dateRows } from './datesAhead.ts'

/** Lines of a stack that a chart can draw over time. */
export type Lines = StackLine

export const lineAt = (scene: ChartInput, side: Side, line: Lines, quarter: Quarter) =>
  scene.answer[side][line][quarter]!

/** Of values from quarter `shift` on, those in the model's quarters: from the first of them to before the last. */
export const inView = (values: Float64Array, shift: Quarter): [first: number, end: number] => [
  Math.max(0, -shift),
  Math.min(values.length, lastQuarter + 1 - shift),
]

/** These lines of both stacks. */
export const ofBoth = (...lines: Lines[]): LineKey[] =>
  lines.flatMap(line => sides.map((side): LineKey => `${side}.${line}`))

/** The one that leads at the horizon last, so that it is drawn on top. */
export const leaderLast = (scene: ChartInput, line: Lines): Side[] =>
  lineAt(scene, 'aws', line, scene.horizon) > lineAt(scene, 'alliance', line, scene.horizon)
    ? ['alliance', 'aws']
    : ['aws', 'alliance']

type Naming = (side: Side) => string

export const byOwner: Naming = side => names[side].owner
export const byLab: Naming = side => names[side].lab

/**
 * Numbers of both stacks that a chart over time tells beside its line, one for each quarter: those of a line of the
 * model, or added up of such, and then `line` is null.
 */
export type FurtherLine = {
  line: StackLine | null
  unit: Unit
  naming: Naming
  values: (answer: Answer, side: Side) => Float64Array
}

/** A line of the model as one that is told beside another. */
export const furtherLine = (line: StackLine, naming: Naming): FurtherLine => ({
  line,
  unit: stackLines[line].unit,
  naming,
  values: (answer, side) => answer[side][line],
})

/** What both stacks' lines say at a quarter, exactly, then what is told beside them. */
export const readingsOf =
  (line: Lines, naming: Naming, further: readonly FurtherLine[] = []) =>
  (scene: ChartInput, quarter: Quarter): TooltipLine[] => [
    ...[furtherLine(line, naming), ...further].flatMap(one =>
      sides.map(side => ({
        side,
        name: one.naming(side),
        value: one.unit.exact(one.values(scene.answer, side)[quarter]!),
      })),
    ),
    ...consensusReadings(scene, line, naming, quarter),
  ]

/** The dates ahead, then every quarter as a row: what was reported before today, then the model; a column for each stack of each line, and two for what analysts expect where that is there. */
export const tableOf =
  (line: Lines, naming: Naming, further: readonly FurtherLine[] = []) =>
  (scene: ChartInput): Table => {
    const { unit } = stackLines[line]
    const { exact } = unit
    const past = scene.history.filter(point => point.line === line)
    const ahead = dateRows(scene)
    const quarters = Array.from({ length: lastQuarter + 1 }, (_, quarter) => quarter)
    const columns = [furtherLine(line, naming), ...further].flatMap(one => sides.map(side => ({ ...one, side })))
    const others = columns.slice(sides.length)
    const expected = consensusOf(scene, line)
    const expectedSides = sides.filter(side => expected.some(point => point.side === side))
    const expectedAt = (quarter: Quarter) =>
      expectedSides.flatMap(side => {
        const point = expected.find(one => one.side === side && one.quarter === quarter)
        return point ? [exact(point.value), unit.delta(scene.answer[side][line][quarter]! - point.value)] : ['', '']
      })
    return {
      head: [
        'Quarter',
        ...columns.map(column => column.naming(column.side)),
        ...expectedSides.flatMap(side => [`${naming(side)}, consensus`, `${naming(side)} less consensus`]),
      ],
      rows: [
        ...ahead,
        ...past.map(({ date, side, value }) => [
          `${date}, reported`,
          ...sides.map(one => (one === side ? exact(value) : '')),
          ...others.map(() => ''),
          ...expectedSides.flatMap(() => ['', '']),
        ]),
        ...quarters.map(quarter => [
          quarterLabel(scene.asOf, quarter),
          ...columns.map(({ unit: own, values, side }) => own.exact(values(scene.answer, side)[quarter]!)),
          ...expectedAt(quarter),
        ]),
      ],
      places: [
        ...ahead.map(() => []),
        ...past.map(({ side, factId }) => [null, ...sides.map(one => (one === side ? factPlace(factId) : null))]),
        ...quarters.map(quarter => [
          null,
          ...columns.map(({ line: of, side }): NumberAddress | null =>
            of === null ? null : { kind: 'line', key: `${side}.${of}`, quarter },
          ),
        ]),
      ],
    }
  }

const factPlace = (id: string | undefined): NumberAddress | null => (id === undefined ? null : { kind: 'fact', id })

/** Whether a value reads as more than nothing, as it is written in text. */
export const isWorthSaying = ({ format }: Pick<Unit, 'format'>, value: number) =>
  value > 0 && format(value) !== format(0)
