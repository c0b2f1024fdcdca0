import { measureIds, measures } from '../../model/measures.ts'
import { letters } from '../../state/letters.ts'
import { themeStore, themes } from '../../state/theme.ts'
import type { Command, Hand } from './command.ts'

const themeLabels = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }

/** How the scenario is looked at, and how the keyboard works. */
export function viewCommands({ session: { actions, store }, show }: Hand): Command[] {
  const { measure } = store.getState()
  const { areOn } = letters.getState()
  return [
    ...measureIds.map(id => ({
      id: `measure.${id}`,
      label: `Judge by ${measures[id].label.toLowerCase()}`,
      whyNot: id === measure ? 'chosen now' : null,
      run: () => actions.chooseMeasure(id),
    })),
    ...themes.map(theme => ({
      id: `theme.${theme}`,
      label: themeLabels[theme],
      whyNot: theme === themeStore.getState().theme ? 'chosen now' : null,
      run: () => themeStore.setState({ theme }),
    })),
    {
      id: 'letters',
      label: `Turn single-letter shortcuts ${areOn ? 'off' : 'on'}`,
      run: () => letters.setState({ areOn: !areOn }),
    },
    { id: 'shortcuts', label: 'Show shortcuts', keys: ['?'], run: () => show('shortcuts') },
    { id: 'palette', label: 'Find a command', keys: ['mod+k'], run: () => show('palette') },
  ]
}
