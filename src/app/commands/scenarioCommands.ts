import { baseIds, bases } from '../../model/bases.ts'
import { presetIds, presets } from '../../model/presets.ts'
import type { EarlierDeskList } from '../../state/library/earlierDesks.ts'
import { earlierStarts } from '../../state/scenario/earlierStarts.ts'
import { firstEditionOf } from '../../state/scenario/firstEdition.ts'
import { standingOf } from '../../state/scenario/presetToggle.ts'
import { isSameChanges, isSameStart } from '../../state/scenario/start.ts'
import type { State } from '../../state/scenario/store.ts'
import { authoredIn } from '../../state/scenario/yours.ts'
import type { Command, Hand } from '../ui/command.ts'

/** What is done to the scenario as a whole: pin, send, start over, lay presets on it. */
export function scenarioCommands({ session: { actions, store, earlier, overlays }, copyLink }: Hand): Command[] {
  const state = store.getState()
  const firstEdition = firstEditionOf(state)
  const canReset = Object.keys(state.changes).some(key => !state.locks.some(lock => lock === key))
  return [
    ...baselineCommands(state, actions),
    {
      id: 'scenarios',
      label: 'Save, open and arrange scenarios',
      whyNot: isMenuThere() ? null : onItsWay,
      run: () => overlays.open({ kind: 'scenarios' }),
    },
    {
      id: 'open',
      label: 'Open a code, a link or a file',
      whyNot: isMenuThere() ? null : onItsWay,
      run: () => overlays.open({ kind: 'open' }),
    },
    {
      id: 'intake',
      label: 'Take numbers from a table',
      also: 'paste import CSV XLSX spreadsheet',
      whyNot: isMenuThere() ? null : onItsWay,
      run: () => overlays.open({ kind: 'intake', given: null }),
    },
    ...earlierCommands(earlier.getState()),
    {
      id: 'edition',
      label: 'What the new model changed in this scenario',
      whyNot: firstEdition ? null : 'the first edition of the model had no such base',
      run: () => firstEdition && overlays.open({ kind: 'edition', firstEdition }),
    },
    {
      id: 'baseChanges',
      label: 'What changed since the base before',
      whyNot: earlierStarts(state, []).length > 0 ? null : 'there is no earlier base',
      run: () => overlays.open({ kind: 'baseChanges', of: authoredIn(state) }),
    },
    { id: 'copyLink', label: 'Copy link', run: copyLink },
    { id: 'resetAll', label: 'Reset all inputs', whyNot: canReset ? null : 'nothing to reset', run: actions.resetAll },
    ...baseIds.map(id => ({
      id: `base.${id}`,
      label: `Start from ${bases[id].label}`,
      whyNot: id === state.base && !state.own ? 'chosen now' : null,
      run: () => actions.chooseBase(id),
    })),
    ...presetIds.map(id => ({
      id: `preset.${id}`,
      label: `${standingOf(state, id) === 'on' ? 'Take off' : 'Lay on'} ${presets[id].label}`,
      whyNot: standingOf(state, id) === 'given' ? 'the base has it already' : null,
      run: () => actions.togglePreset(id),
    })),
  ]
}

const earlierCommands = ({ list, pickUp }: EarlierDeskList): Command[] =>
  list.flatMap(({ id, shared, when, says }) =>
    shared ? [{ id: `desk.${id}`, label: `Continue the desk: ${when}`, detail: says, run: () => pickUp(id) }] : [],
  )

/** The menu of scenarios comes after the first chart. */
const isMenuThere = () => document.querySelector('.scenarioMenu') !== null
const onItsWay = 'still on its way'

/** One key pins the present; pressed again where nothing has changed since, it lets the baseline go. */
function baselineCommands(state: State, { pinBaseline, letBaselineGo }: Hand['session']['actions']): Command[] {
  const letGo = { id: 'baseline.letGo', label: 'Let the baseline go', run: letBaselineGo }
  if (isPinned(state)) return [{ ...letGo, id: 'baseline', keys: ['b'] }]
  const pin = { id: 'baseline', label: 'Pin this scenario as baseline', keys: ['b'], run: pinBaseline }
  return state.baseline ? [pin, letGo] : [pin]
}

const isPinned = (state: State): boolean =>
  state.baseline !== null && isSameStart(state, state.baseline) && isSameChanges(state.changes, state.baseline.changes)
