import { catalogue } from '../../charts/catalogue.ts'
import { measureIds, measures } from '../../model/measures.ts'
import { views } from '../../state/scenario/scenarioState.ts'
import { letters } from '../../state/settings/letterKeys.ts'
import { chooseNumberStyle, numberStyle, numberStyleIds, numberStyles } from '../../state/settings/numberStyle.ts'
import { themeStore, themes } from '../../state/settings/theme.ts'
import type { Command, Hand } from '../ui/command.ts'
import { viewNames } from '../ui/viewNames.ts'
import { gatherLetters } from './earlyLetters.ts'

const themeLabels = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }

/** How the scenario is looked at, and how the keyboard works. */
export function viewCommands({ session: { actions, store, overlays } }: Hand): Command[] {
  const { measure, view, areAxesLocked } = store.getState()
  const { areOn } = letters.getState()
  /** From the top, on the desk, where the things are that it points at. */
  const takeTour = () => {
    actions.chooseView('desk')
    overlays.close('enlarged')
    overlays.open({ kind: 'tour', step: 0, isAsked: true })
  }
  return [
    ...views.map(id => ({
      id: `view.${id}`,
      label: `Show ${viewNames[id]}`,
      whyNot: id === view ? 'shown now' : null,
      run: () => actions.chooseView(id),
    })),
    {
      id: 'sameAxes',
      label: 'Same axes for all charts in dollars',
      detail: areAxesLocked ? 'on' : 'off',
      run: actions.toggleAxesLock,
    },
    ...measureIds.map(id => ({
      id: `measure.${id}`,
      label: `Judge by ${measures[id].label.toLowerCase()}`,
      whyNot: id === measure ? 'chosen now' : null,
      run: () => actions.chooseMeasure(id),
    })),
    { id: 'results', label: 'Show all results', opensDialog: true, run: () => overlays.open({ kind: 'results' }) },
    ...enlargeCommands(chart => overlays.open({ kind: 'enlarged', chart })),
    ...themes.map(theme => ({
      id: `theme.${theme}`,
      label: themeLabels[theme],
      whyNot: theme === themeStore.getState().theme ? 'chosen now' : null,
      run: () => themeStore.setState({ theme }),
    })),
    ...numberStyleIds.map(style => ({
      id: `numbers.${style}`,
      label: `Write numbers ${style === 'browser' ? '' : 'as '}${numberStyles[style].label}`,
      whyNot: style === numberStyle() ? 'chosen now' : null,
      run: () => chooseNumberStyle(style),
    })),
    {
      id: 'letters',
      label: `Turn single-letter shortcuts ${areOn ? 'off' : 'on'}`,
      run: () => letters.setState({ areOn: !areOn }),
    },
    { id: 'shortcuts', label: 'Show shortcuts', keys: ['?'], run: () => overlays.open({ kind: 'shortcuts' }) },
    { id: 'words', label: 'Explain the words', run: () => overlays.open({ kind: 'words', word: null }) },
    { id: 'guide', label: 'Take the tour of thirty seconds', run: takeTour },
    {
      id: 'palette',
      label: 'Find a command',
      keys: ['mod+k'],
      opensDialog: true,
      run: () => {
        if (!overlays.find('palette')) gatherLetters()
        overlays.toggle({ kind: 'palette' })
      },
    },
  ]
}

/** Any figure over the whole main area; by key the one that has the focus. */
function enlargeCommands(enlarge: (id: string) => void): Command[] {
  const focused = document.activeElement?.closest<HTMLElement>('[data-figure]')?.dataset.figure
  return [
    {
      id: 'enlarge',
      label: 'Enlarge the figure in focus',
      keys: ['e'],
      whyNot: focused ? null : 'no figure has the focus',
      run: () => focused && enlarge(focused),
    },
    ...Object.entries(catalogue).map(([id, { title }]) => ({
      id: `enlarge.${id}`,
      label: `Enlarge ${title}`,
      run: () => enlarge(id),
    })),
  ]
}
