import { type EmbeddedScenario, writeEmbeddedScenario } from './embeddedScenario.ts'
import { hole, wordsHole } from './handOutHoles.ts'
import { storyInWords } from './storyInWords.ts'

/** Whether a text is the empty form of the web page that is handed out. */
export const isForm = (text: string): boolean => text.includes(hole) && text.includes(wordsHole)

/** The empty form with a storyboard in it: as data for its scripts, and in words for where none run. `address` is where others can open it; null where nobody can. */
export function fillForm(form: string, carried: EmbeddedScenario, address: string | null): string {
  return form
    .replace(hole, () => hole.replace('><', () => `>${writeEmbeddedScenario(carried)}<`))
    .replace(wordsHole, () => storyInWords(carried, address))
}
