import { type StackLine, stackLines } from './index.ts'
import { names } from './names.ts'
import type { Side } from './sides.ts'

type Measure = {
  line: StackLine
  label: string
  ahead: string
  lessBad: string
  of: (side: Side) => string
}

const owner = (side: Side) => names[side].owner
const measure = (line: StackLine, ahead: string, lessBad: string, of = owner): Measure => ({
  line,
  label: stackLines[line].label,
  ahead,
  lessBad,
  of,
})

/**
 * What the verdict may be judged by. `ahead` says it of a leader in front, `lessBad` of one whose own figure is below
 * zero; `of` names the pocket that is meant: the owner's, or the whole alliance's.
 */
export const measures = {
  valueCreated: measure('valueCreated', 'creates more value', 'destroys less value'),
  valuePerDollar: measure('valuePerDollar', 'creates more value per dollar', 'destroys less value per dollar'),
  stakeValue: measure('stakeValue', 'holds the more valuable stake', 'holds the more valuable stake'),
  paperGain: measure('paperGain', 'has the larger paper gain', 'has the smaller paper loss'),
  capexCover: measure('capexCover', 'has more paper gain for its capex', 'has less paper loss for its capex'),
  allianceProfit: measure('allianceProfit', 'earns more a year', 'loses less a year', side => names[side].stack),
}

export type MeasureId = keyof typeof measures

export const measureIds = Object.keys(measures) as MeasureId[]

export const isMeasure = (text: string): text is MeasureId => Object.hasOwn(measures, text)
