import { weightText } from '../../analysis/weightText.ts'
import { counted } from '../../model/digits.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { lineName } from '../../model/lineName.ts'
import { measures } from '../../model/measures.ts'
import { inputName } from '../../model/names.ts'
import { presetChanges, presetIds, presets } from '../../model/presets.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { number } from '../../model/units.ts'
import { inputValue } from '../../model/wording.ts'
import { correlationName } from '../scenario/chance.ts'
import type { Consensus } from '../scenario/consensus.ts'
import { isOn } from '../scenario/presetToggle.ts'
import type { ScenarioState } from '../scenario/scenarioState.ts'
import { dayOf, isSameStart, labelOf, startValue, startWorld } from '../scenario/start.ts'

/** What happened between two states, for the list of changes: "Adoption slowdown 0 % → 35 %". */
export function describe(before: ScenarioState, after: ScenarioState): string {
  if (!isSameStart(before, after)) return `Start from ${labelOf(after)}`
  const keys = changedKeys(before, after)
  if (keys.length === 1) return oneInput(before, after, keys[0]!)
  if (keys.length > 1) return manyInputs(before, after, keys)
  if (before.view !== after.view) return `View ${after.view}`
  if (before.measure !== after.measure) return `Judged by ${measures[after.measure].label.toLowerCase()}`
  if (before.horizon !== after.horizon) return `Quarter ${quarterLabel(dayOf(after), after.horizon)}`
  if (before.baseline !== after.baseline) return after.baseline ? 'Baseline pinned' : 'Baseline let go'
  if (before.weights !== after.weights) return weightsSay(before.weights, after.weights)
  if (before.compared !== after.compared) return comparedSays(after.compared)
  if (before.frozen?.at !== after.frozen?.at) return after.frozen ? 'Market frozen' : 'Market let go'
  return remark(before, after)
}

function changedKeys(before: ScenarioState, after: ScenarioState): InputKey[] {
  const keys = new Set([...Object.keys(before.changes), ...Object.keys(after.changes)] as InputKey[])
  return [...keys].filter(key => before.changes[key] !== after.changes[key])
}

function oneInput(before: ScenarioState, after: ScenarioState, key: InputKey): string {
  const valueIn = (state: ScenarioState) => state.changes[key] ?? startValue(state, key)
  return `${inputName(key)} ${inputValue(key, valueIn(before))} → ${inputValue(key, valueIn(after))}`
}

function manyInputs(before: ScenarioState, after: ScenarioState, keys: InputKey[]): string {
  const laid = presetIds.find(id => isOn(after, id) && !isOn(before, id))
  if (laid) return `${presets[laid].label} on`
  const [{ id, parameter }, { id: second }] = [inputOf(keys[0]!), inputOf(keys[1]!)]
  if (keys.length === 2 && id === second) return `${parameter.label}, both stacks`
  if (keys.some(key => key in after.changes)) return `${keys.length} inputs changed`
  const lifted = presetIds.find(id => isOn(before, id) && !isOn(after, id))
  const isOnlyThat = lifted && keys.every(key => key in presetChanges(startWorld(before), presets[lifted]))
  return isOnlyThat ? `${presets[lifted].label} off` : `Reset ${keys.length} inputs`
}

/** What happened where no number moved. */
function remark(before: ScenarioState, after: ScenarioState): string {
  const locked = after.locks.find(key => !before.locks.includes(key))
  if (locked) return `${inputName(locked)} locked`
  const freed = before.locks.find(key => !after.locks.includes(key))
  if (freed) return `${inputName(freed)} unlocked`
  if (before.ties !== after.ties) {
    const tied = after.ties.find(tie => !before.ties.includes(tie))
    const parted = before.ties.find(tie => !after.ties.includes(tie))
    if (tied) return `${inputOf(`aws.${tied.id}`).parameter.label} moves together, by ${tied.by}`
    if (parted) return `${inputOf(`aws.${parted.id}`).parameter.label} moves apart`
  }
  if (before.consensus !== after.consensus) return consensusSays(before.consensus, after.consensus)
  if (before.seed !== after.seed) return 'Futures drawn anew'
  if (before.correlation !== after.correlation)
    return `${correlationName} ${number.format(before.correlation)} → ${number.format(after.correlation)}`
  if (before.futures !== after.futures) return `${counted(after.futures)} simulated futures`
  if (before.map !== after.map) return `Map of ${after.map.map(inputName).join(' and ')}`
  if (before.bridgeLine !== after.bridgeLine)
    return `Bridge of ${after.bridgeLine ? lineName(after.bridgeLine) : 'the lead'}`
  if (before.tables !== after.tables) return tablesSay(before.tables, after.tables)
  if (before.scenes !== after.scenes) return storySays(before.scenes, after.scenes)
  const keys = Object.keys({ ...before.reasons, ...after.reasons }) as InputKey[]
  const reasoned = keys.find(key => before.reasons[key] !== after.reasons[key])
  return reasoned ? `Reason for ${inputName(reasoned)}` : 'Changed'
}

function weightsSay(before: ScenarioState['weights'], after: ScenarioState['weights']): string {
  if (after.length === 0) return 'Scenarios no longer weighed'
  if (after.length !== before.length) return `${after.length} scenarios weighed`
  const moved = after.findIndex(({ weight }, i) => weight !== before[i]!.weight)
  const [was, is] = [before[moved], after[moved]]
  return was && is ? `Weight of ${is.name} ${weightText(was.weight)} → ${weightText(is.weight)}` : 'Scenarios weighed'
}

function comparedSays({ scenarios: { length } }: ScenarioState['compared']): string {
  return length === 0
    ? 'Scenarios no longer compared'
    : `${counted(length)} ${length === 1 ? 'scenario' : 'scenarios'} compared`
}

function tablesSay(before: ScenarioState['tables'], after: ScenarioState['tables']): string {
  if (before.of !== after.of) return `Table of ${after.of === 'lead' ? 'the lead' : lineName(after.of)}`
  if (before.steps !== after.steps) return 'Steps of the table'
  if (before.third !== after.third) return 'Third input of the table'
  if (before.lines !== after.lines) return 'Lines of the table'
  if (before.years !== after.years || before.yearLine !== after.yearLine) return 'Years of the table'
  if (before.yearLines !== after.yearLines) return `${after.yearLines} by years`
  return 'Rest of the share'
}

function consensusSays(before: Consensus, after: Consensus): string {
  const targets = Object.keys({ ...before, ...after })
  const count = targets.filter(target => before[target] !== after[target]).length
  const isLess = targets.some(target => !after[target])
  return `Consensus ${isLess ? 'let go' : 'taken'} for ${count} ${count === 1 ? 'number' : 'numbers'}`
}

function storySays(before: ScenarioState['scenes'], after: ScenarioState['scenes']): string {
  if (after.length > before.length) return `Scene ${after.findIndex((scene, i) => scene !== before[i]) + 1} added`
  if (after.length < before.length) return `Scene ${before.findIndex((scene, i) => scene !== after[i]) + 1} deleted`
  const changed = after.filter((scene, i) => scene !== before[i]).length
  return changed === 1 ? `Scene ${after.findIndex((scene, i) => scene !== before[i]) + 1} edited` : 'Scenes reordered'
}
