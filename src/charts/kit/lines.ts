import { type LineKey, lastQuarter, type StackLine, stackLines } from '../../model/index.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Table, TooltipLine } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'

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

/** What both stacks' lines say at a quarter, exactly. */
export const readingsOf =
  (line: Lines, naming: Naming) =>
  (scene: ChartInput, quarter: Quarter): TooltipLine[] =>
    sides.map(side => ({
      side,
      name: naming(side),
      value: stackLines[line].unit.exact(lineAt(scene, side, line, quarter)),
    }))

/** Every quarter as a row: what was reported before today, then the model. */
export const tableOf =
  (line: Lines, naming: Naming) =>
  (scene: ChartInput): Table => {
    const { exact } = stackLines[line].unit
    const past = scene.history.filter(point => point.line === line)
    const quarters = Array.from({ length: lastQuarter + 1 }, (_, quarter) => quarter)
    return {
      head: ['Quarter', ...sides.map(naming)],
      rows: [
        ...past.map(({ date, side, value }) => [
          `${date}, reported`,
          ...sides.map(one => (one === side ? exact(value) : '')),
        ]),
        ...quarters.map(quarter => [
          quarterLabel(scene.asOf, quarter),
          ...sides.map(side => exact(lineAt(scene, side, line, quarter))),
        ]),
      ],
      places: [
        ...past.map(({ side, factId }) => [null, ...sides.map(one => (one === side ? factPlace(factId) : null))]),
        ...quarters.map(quarter => [
          null,
          ...sides.map((side): NumberAddress => ({ kind: 'line', key: `${side}.${line}`, quarter })),
        ]),
      ],
    }
  }

const factPlace = (id: string | undefined): NumberAddress | null => (id === undefined ? null : { kind: 'fact', id })
