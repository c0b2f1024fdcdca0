import { type FirstEditionScenario, firstEditionOf } from '../scenario/firstEdition.ts'
import { fieldNames, initial, type ScenarioState } from '../scenario/scenarioState.ts'
import { baselineField } from './fields/baselineField.ts'
import { correlationField, futuresField, mapField, seedField } from './fields/chanceFields.ts'
import { changesField } from './fields/changesField.ts'
import { baseField, bridgeLineField, horizonField, measureField, viewField } from './fields/choiceFields.ts'
import { comparedField } from './fields/comparedField.ts'
import { consensusField } from './fields/consensusField.ts'
import type { Field } from './fields/field.ts'
import { frozenField } from './fields/frozenField.ts'
import { type RawRecord, rawParts } from './fields/linkParts.ts'
import { locksField, tiesField } from './fields/lockFields.ts'
import { onlyOther } from './fields/onlyOther.ts'
import { ownBaseField } from './fields/ownBaseField.ts'
import { reasonsField } from './fields/reasonsField.ts'
import { scenesField } from './fields/scenesField.ts'
import { tablesField } from './fields/tablesField.ts'
import { weightsField } from './fields/weightsField.ts'
import { settingsOf } from './linkCheck.ts'
import { isRecord } from './rawValue.ts'
import { type Pair, upgradedScenario, version, versionIn } from './versions.ts'

type Name = keyof ScenarioState

/** The one table of what can be shared, in the order of a link: links, codes, files, storage and history go by it. */
export const fields: { readonly [Key in Name]: Field<ScenarioState[Key]> } = {
  base: baseField,
  view: viewField,
  measure: measureField,
  horizon: horizonField,
  seed: seedField,
  correlation: correlationField,
  futures: futuresField,
  map: mapField,
  bridgeLine: bridgeLineField,
  tables: tablesField,
  own: ownBaseField,
  changes: changesField,
  reasons: reasonsField,
  consensus: consensusField,
  locks: locksField,
  ties: tiesField,
  baseline: baselineField,
  weights: weightsField,
  compared: comparedField,
  frozen: frozenField,
  scenes: scenesField({ read: readShared, write: writeShared, toPairs: pairsOf, fromPairs: rawOf }),
}

const linkOrder = Object.keys(fields) as Name[]

/** A field together with its value in a state, so that the types of the two stay together. */
const withValue = <Key extends Name, Made>(
  name: Key,
  state: ScenarioState,
  make: (field: Field<ScenarioState[Key]>, value: ScenarioState[Key]) => Made,
) => make(fields[name], state[name])

/** What was read, with a sentence for each part that was not understood, and what it was where it is of the first edition of the model. */
export type SharedRead = { state: ScenarioState; dropped: string[]; firstEdition?: FirstEditionScenario }

/**
 * Reads a shared state from anything at all, of any version: a part that is not there stays as it is at first, a part that is
 * not understood is dropped with a sentence. It never throws.
 */
export function readShared(raw: unknown): SharedRead {
  if (!isRecord(raw)) return { state: initial, dropped: ['nothing in it was a scenario'] }
  const now = upgradedScenario(raw)
  const dropped: string[] = []
  const state = Object.fromEntries(
    fieldNames.map(name => {
      if (!Object.hasOwn(now, name)) return [name, initial[name]]
      const read = fields[name].read(now[name])
      dropped.push(...read.dropped)
      return [name, read.value]
    }),
  ) as ScenarioState
  // Taken before what is as in the base of today is left out.
  const firstEdition = versionIn(raw) === 1 ? firstEditionOf(state) : null
  return { state: onlyOther(state), dropped, ...(firstEdition && { firstEdition }) }
}

/** Only what differs from a first visit and the version, as storage has it: the shortest record that reads back to the same state. */
export function writeShared(state: ScenarioState): SharedRecord {
  return record(state, (field, value) => field.write(value))
}

/** The same as a file has it, which says more than it has to where the model may change. */
export function writeSharedFile(state: ScenarioState): SharedRecord {
  return record(state, (field, value) => (field.writeFile ? field.writeFile(value, state) : field.write(value)))
}

type SharedRecord = Partial<ScenarioState> & { v: number }

const record = (state: ScenarioState, write: <T>(field: Field<T>, value: T) => unknown): SharedRecord => ({
  v: version,
  ...Object.fromEntries(
    fieldNames.filter(name => isChosen(state, name)).map(name => [name, withValue(name, state, write)]),
  ),
})

/** Is it other than on a first visit? */
const isChosen = (state: ScenarioState, name: Name) => JSON.stringify(state[name]) !== JSON.stringify(initial[name])

/** The settings of a link: what differs from a first visit. */
export function pairsOf(state: ScenarioState): Pair[] {
  return linkOrder
    .filter(name => isChosen(state, name))
    .flatMap(name => withValue(name, state, (field, value) => field.link.write(value)))
}

/** The shared state as the settings of a link have it, not checked yet. What no field owns is said to be an input. */
export function rawOf(pairs: readonly Pair[]): RawRecord {
  return rawParts(settingsOf(pairs), linkParts, 'changes')
}

const linkParts = Object.fromEntries(linkOrder.map(name => [name, fields[name].link]))
