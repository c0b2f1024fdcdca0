import type { Answer } from '../../analysis/whatIf.ts'
import type { Quarter } from '../../model/quantities.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'
import { consensusOf } from './consensus.ts'
import { inView, type Lines } from './lines.ts'

/** Another world beside the scenario's; its quarter 0 lies at `shift`. */
export type Other = { name: string; answer: Answer; shift: Quarter; isBaseline: boolean }

/** The baseline where something differs from it, then the scenarios that are drawn over. */
export const othersOf = ({ ghost, overlays }: ChartInput): Other[] => [
  ...(ghost ? [{ ...ghost, name: 'Base', isBaseline: true }] : []),
  ...overlays.map(overlay => ({ ...overlay, isBaseline: false })),
]

/** The least and the most of both stacks' lines over all quarters, of what they are compared with, and of what analysts expect. */
export function ghostExtent(scene: ChartInput, line: Lines): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { answer, shift } of [{ answer: scene.answer, shift: 0 }, ...othersOf(scene)])
    for (const side of sides) {
      const values = answer[side][line]
      const [first, end] = inView(values, shift)
      for (let t = first; t < end; t++) {
        least = Math.min(least, values[t]!)
        most = Math.max(most, values[t]!)
      }
    }
  for (const { value } of consensusOf(scene, line)) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

/** Its points in the quarters of the scenario: a world of another day stands where its days are. */
export function pointsIn({ answer, shift }: Other, side: Side, line: Lines) {
  const values = answer[side][line]
  const [first, end] = inView(values, shift)
  return Array.from(values.subarray(first, end), (value, i) => [first + i + shift, value] as const)
}
