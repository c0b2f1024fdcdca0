import { type StackLine, stackLines } from '../../model/index.ts'

/** A word that may need explaining: as it is looked up, in plain words, and how else it stands in texts. */
export type GlossaryEntry = { id: string; word: string; says: string; forms: readonly string[] }

/** Words of one subject, in the order in which they are met. */
export type GlossarySection = { name: string; words: readonly GlossaryEntry[] }

/** A word with its meaning, and how else it stands in texts. */
export const word = (name: string, says: string, ...forms: string[]): GlossaryEntry => ({
  id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  word: name,
  says,
  forms: [name, ...forms],
})

/** A line of the model is explained by its own sentence. */
export const ofLine = (id: StackLine, more = '', ...forms: string[]) =>
  word(stackLines[id].label.replace(', a year', ''), [stackLines[id].says, more].filter(Boolean).join(' '), ...forms)
