import type { Command, Hand } from '../ui/command.ts'
import { askForFigure, storyFigures } from '../ui/exportRequest.ts'

/** What is shown to a room, and showing it. */
export function storyCommands({ session: { actions, store }, show }: Hand): Command[] {
  const { length } = store.getState().scenes
  return [
    { id: 'present', label: 'Present', keys: ['p'], run: () => actions.present(0) },
    {
      id: 'addScene',
      label: 'Add this view as a scene',
      detail: `scene ${length + 1}`,
      keys: ['a'],
      run: actions.addScene,
    },
    {
      id: 'storyboard',
      label: 'Present: the storyboard',
      detail: length === 1 ? '1 scene' : `${length} scenes`,
      opensDialog: true,
      run: () => show('storyboard'),
    },
    {
      id: 'storySlides',
      label: 'Storyboard as PowerPoint slides',
      whyNot: length > 0 ? null : 'no scenes yet',
      run: () => askForFigure(storyFigures),
    },
  ]
}
