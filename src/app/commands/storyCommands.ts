import { announce } from '../ui/announcements.ts'
import type { Command, Hand } from '../ui/command.ts'

/** What is shown to a room, and showing it. */
export function storyCommands({ session: { actions, store, overlays } }: Hand): Command[] {
  const { length } = store.getState().scenes
  return [
    { id: 'present', label: 'Present', keys: ['p'], run: () => overlays.open({ kind: 'presentation', at: 0 }) },
    {
      id: 'room',
      label: 'Present in a room',
      run: () => overlays.open({ kind: 'presentation', at: 0, startsRoom: true }),
    },
    {
      id: 'addScene',
      label: 'Add this view as a scene',
      detail: `scene ${length + 1}`,
      keys: ['a'],
      run: () => {
        actions.addScene(overlays.find('enlarged')?.chart)
        const { length: after } = store.getState().scenes
        announce(after > length ? `Scene ${after} is added to the storyboard` : 'The storyboard is full')
      },
    },
    {
      id: 'storyboard',
      label: 'Present: the storyboard',
      detail: length === 1 ? '1 scene' : `${length} scenes`,
      opensDialog: true,
      run: () => overlays.open({ kind: 'storyboard' }),
    },
    {
      id: 'storySlides',
      label: 'Storyboard as PowerPoint slides',
      whyNot: length > 0 ? null : 'no scenes yet',
      run: () => overlays.open({ kind: 'deck' }),
    },
  ]
}
