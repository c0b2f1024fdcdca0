import { stackLines } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { possessive } from '../model/names.ts'
import { type Preset, presetChanges } from '../model/presets.ts'
import type { Quarter } from '../model/quantities.ts'
import type { Changes, World } from '../model/world.ts'
import { type Verdict, verdict } from './verdict.ts'
import { whatIf } from './whatIf.ts'

/** What a preset does to the verdict: before, after, one sentence without its full stop, and whether it went against the preset's name. */
export type Effect = { before: Verdict; after: Verdict; says: string; againstItsName: boolean }

/**
 * Lays the preset over the scenario, a base as a world plus changes, and tells what happened to the lead on this measure at this quarter. Where it is
 * already in force, it is compared with the scenario without it.
 */
export function presetEffect(
  base: World,
  changes: Changes,
  preset: Preset,
  measure: MeasureId,
  quarter: Quarter,
): Effect {
  const sets = presetChanges(base, preset)
  const isOn = Object.entries(sets).every(
    ([key, value]) => (changes[key as InputKey] ?? base[key as InputKey]) === value,
  )
  const without = isOn ? leaving(changes, sets) : changes
  const before = verdict(whatIf({ ...base, ...without }), measure, quarter)
  const after = verdict(whatIf({ ...base, ...without, ...sets }), measure, quarter)
  const shift = (lead(after) - lead(before)) * (preset.meant === 'alliance' ? -1 : 1)
  const isSeen = before.leader !== after.leader || shown(before, measure) !== shown(after, measure)
  const againstItsName = preset.meant !== undefined && isSeen && shift < 0
  return { before, after, says: told(before, after, measure), againstItsName }
}

/** How far the first stack is ahead; below zero where it is behind. */
const lead = ({ leader, margin }: Verdict) => (leader === 'aws' ? margin : -margin)

const shown = ({ margin }: Verdict, measure: MeasureId) => stackLines[measures[measure].line].unit.format(margin)

function told(before: Verdict, after: Verdict, measure: MeasureId): string {
  const { of } = measures[measure]
  const [was, is] = [shown(before, measure), shown(after, measure)]
  if (after.margin === 0) return 'Leaves the two equal'
  const [whose, level] = [possessive(of(after.leader)), after.isLevel ? '; the two are level' : '']
  if (before.margin === 0) return `Hands the lead to ${of(after.leader)}: ${is} ahead, where the two were equal${level}`
  if (before.leader !== after.leader)
    return `Hands the lead to ${of(after.leader)}: ${is} ahead, where ${of(before.leader)} was ${was} ahead${level}`
  if (was === is) return `Leaves ${whose} lead at ${is}${level}`
  return `${after.margin > before.margin ? 'Widens' : 'Narrows'} ${whose} lead from ${was} to ${is}${level}`
}

const leaving = (changes: Changes, sets: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([key]) => !(key in sets)))
