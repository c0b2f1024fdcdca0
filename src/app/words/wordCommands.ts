import { glossaryEntries } from '../../explain/words.ts'
import type { Overlays } from '../../state/session/overlays.ts'
import type { Command } from '../ui/command.ts'

/** Every word can be asked for by name. The palette alone has these: the glossary comes with it. */
export const wordCommands = ({ open }: Pick<Overlays, 'open'>): Command[] =>
  glossaryEntries.map(({ id, word, forms }) => ({
    id: `word.${id}`,
    label: `What does “${word}” mean?`,
    detail: forms.slice(1).join(', '),
    also: forms.join(' '),
    run: () => open({ kind: 'words', word: id }),
  }))
