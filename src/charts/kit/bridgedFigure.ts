import { type Word } from '../../analysis/verdict.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { lineCompany, lineName } from '../../model/lineName.ts'
import { measures } from '../../model/measures.ts'
import type { Side } from '../../model/sides.ts'
import type { Unit } from '../../model/units.ts'
import type { ChartInput, Spot } from '../chartInput.ts'
import { leadWords, tickOf, unitOf } from './leads.tsx'
import { ghostLineSpot, ghostSpot, leadSpot } from './spot.ts'

/** How a bridge tells of what it splits: the lead, or a line of one stack. */
export type BridgedFigure = {
  unit: Unit
  /** What it is, as a head of a column. */
  label: string
  /** Whose wash and colour a value has: the leader's, or that of the one stack. */
  sideOf: (value: number) => Side
  /** Whether its two halves belong to the two stacks. */
  isLead: boolean
  tick: (value: number) => string
  /** An end of the bridge, in short and exactly. */
  end: (value: number) => string
  exact: (value: number) => string
  /** What is said of a step and of where it leads. */
  moves: string
  after: string
  spot: (value: number) => Spot
  spotBefore: (value: number) => Spot | null
}

export function bridgedFigure(scene: ChartInput, bridgeLine: LineKey | null | undefined): BridgedFigure {
  return bridgeLine ? lineFigure(scene, bridgeLine) : leadFigure(scene)
}

function leadFigure(scene: ChartInput): BridgedFigure {
  const unit = unitOf(scene)
  const { of } = measures[scene.measure]
  const sideOf = (value: number): Side => (value < 0 ? 'alliance' : 'aws')
  return {
    unit,
    label: leadWords(scene),
    sideOf,
    isLead: true,
    tick: value => tickOf(value, scene),
    end: value => unit.format(Math.abs(value)),
    exact: value => `${of(sideOf(value))} +${unit.exact(Math.abs(value))}`,
    moves: 'Moves the lead by',
    after: 'Lead after it',
    spot: value => leadSpot(scene, value),
    spotBefore: value => ghostSpot(scene, value),
  }
}

function lineFigure(scene: ChartInput, key: LineKey): BridgedFigure {
  const { side, id } = ownerOf(key)
  const { unit } = lineOf(id)
  return {
    unit,
    label: lineName(key),
    sideOf: () => side ?? 'aws',
    isLead: false,
    tick: unit.format,
    end: unit.format,
    exact: unit.exact,
    moves: 'Moves it by',
    after: 'Value after it',
    spot: () => ({ kind: 'line', key, quarter: scene.horizon }),
    spotBefore: () => ghostLineSpot(scene, key),
  }
}

/** Of a lead a step has the colour of whom it helps; of a line what raises it has its stack's, and what lowers it a plain one. */
export const stepInk = ({ from, to }: { from: number; to: number }, { isLead, sideOf }: BridgedFigure) => {
  if (isLead) return to >= from ? 'aws' : 'alliance'
  return to >= from ? sideOf(to) : 'ink3'
}

/** "Amazon, stake value: from $183B to $271B". */
export function changeWords(key: LineKey, [from, to]: readonly [number, number]): Word[] {
  const { side, id } = ownerOf(key)
  const { label, unit } = lineOf(id)
  return [
    side ? { text: lineCompany(key)!, side } : { text: 'The market' },
    { text: `, ${label.charAt(0).toLowerCase()}${label.slice(1)}: from ${unit.format(from)} to ${unit.format(to)}` },
  ]
}
