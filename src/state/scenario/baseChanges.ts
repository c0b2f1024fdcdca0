import { type Bridge, bridges } from '../../analysis/bridge.ts'
import { comparedLines } from '../../analysis/comparedLines.ts'
import type { Criterion } from '../../analysis/outcome.ts'
import { lastQuarter, stackLines } from '../../model/index.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import { measures } from '../../model/measures.ts'
import { names } from '../../model/names.ts'
import type { Grade } from '../../model/parameter.ts'
import type { InputValue, Quarter } from '../../model/quantities.ts'
import { quartersTo } from '../../model/quarters.ts'
import { sides } from '../../model/sides.ts'
import type { Unit } from '../../model/units.ts'
import { baseValue } from '../../model/world.ts'
import type { Reason } from './reasons.ts'
import { dayOf, type Start, worldFrom } from './start.ts'
import { type Authored, gradeContextOf, reasonFor } from './yours.ts'

/**
 * An input that changed: its value before and now, why it is what it is now, and how sure: by its source, as the user's own
 * assumption, or as the base of the model has it.
 */
export type ChangedValue = {
  key: InputKey
  from: InputValue
  to: InputValue
  reason: Reason | undefined
  grade: Grade | 'yours'
}

/** A figure with the way from before to now by input: the lead that the verdict reads, or a line of one stack. */
export type FigureBridge = { id: string; label: string; unit: Unit; isLead: boolean; bridge: Bridge }

/**
 * What changed from one base to a later one, and what that did: each figure in the same calendar quarter. `shift` is by how many
 * quarters the earlier one starts after the later; `isReached` is false where the quarter lies outside the earlier one's six years.
 */
export type BaseChanges = {
  values: ChangedValue[]
  figures: FigureBridge[]
  shift: Quarter
  isReached: boolean
}

/** What changed from an earlier start to a scenario, and the bridge of the verdict and of each figure. */
export function baseChanges(now: Authored, earlier: Start, { measure, quarter }: Criterion): BaseChanges {
  const [before, after] = [worldFrom({ ...earlier, changes: {} }), worldFrom(now)]
  const shift = quartersTo(dayOf(now), dayOf(earlier))
  const { yours, sources } = gradeContextOf(now)
  const changed = inputs.filter(({ key }) => before[key] !== after[key])
  const outcomes = [
    { measure, quarter },
    ...comparedLines.flatMap(line => sides.map(side => ({ line: `${side}.${line}` as const, quarter }))),
  ]
  const found = bridges(before, after, outcomes, { shift })
  const { of, line: judged } = measures[measure]
  return {
    values: changed.map(input => ({
      key: input.key,
      from: before[input.key],
      to: after[input.key],
      reason: reasonFor(now, input.key),
      grade: sources[input.key]?.grade ?? (yours[input.key] === undefined ? baseValue(now.base, input).grade : 'yours'),
    })),
    figures: [
      {
        id: 'lead',
        label: `Lead of ${of('aws')} over ${of('alliance')}`,
        unit: stackLines[judged].unit,
        isLead: true,
        bridge: found[0]!,
      },
      ...comparedLines.flatMap((line, i) =>
        sides.map((side, s) => ({
          id: `${side}.${line}`,
          label: `${stackLines[line].label}, ${names[side].owner}`,
          unit: stackLines[line].unit,
          isLead: false,
          bridge: found[1 + 2 * i + s]!,
        })),
      ),
    ],
    shift,
    isReached: quarter - shift >= 0 && quarter - shift <= lastQuarter,
  }
}
