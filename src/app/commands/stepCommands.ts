import type { Command, Hand } from '../ui/command.ts'
import { isMac } from '../ui/strokes.ts'

/** Back, forth, and the list of all changes. */
export function stepCommands({ session: { history, overlays } }: Hand): Command[] {
  const { steps, at } = history.store.getState()
  const [last, next] = [steps[at - 1], steps[at]]
  return [
    {
      id: 'undo',
      label: 'Undo',
      detail: last?.says,
      keys: ['mod+z'],
      repeats: true,
      whyNot: last ? null : 'nothing to undo',
      run: history.undo,
    },
    {
      id: 'redo',
      label: 'Redo',
      detail: next?.says,
      keys: isMac() ? ['mod+shift+z'] : ['mod+shift+z', 'mod+y'],
      repeats: true,
      whyNot: next ? null : 'nothing to redo',
      run: history.redo,
    },
    { id: 'changes', label: 'List of changes', run: () => overlays.toggle({ kind: 'changes' }) },
  ]
}
