import { glossaryEntries } from '../../explain/words.ts'
import type { Command, Hand } from '../ui/command.ts'

/** Every word can be asked for by name. The palette alone has these: the glossary comes with it. */
export const wordCommands = (show: Hand['show']): Command[] =>
  glossaryEntries.map(({ id, word, forms }) => ({
    id: `word.${id}`,
    label: `What does “${word}” mean?`,
    detail: forms.slice(1).join(', '),
    run: () => show(`word.${id}`),
  }))
