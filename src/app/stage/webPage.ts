import { publicAddress } from '../../figures/address.ts'
import { storyInWords } from '../../figures/storyInWords.ts'
import { type EmbeddedScenario, writeEmbeddedScenario } from './embeddedScenario.ts'
import { hole, wordsHole } from './injectionPoint.ts'

/** The storyboard as one HTML file whose sliders work without a network. Its error is one sentence for the reader. */
export async function webPage(carried: EmbeddedScenario): Promise<Blob> {
  const problem = 'The web page could not be made: its empty form could not be loaded.'
  const answer = await fetch(`${import.meta.env.BASE_URL}handout.html`).catch((cause: unknown) => {
    throw new Error(problem, { cause })
  })
  const form = answer.ok ? await answer.text() : ''
  if (!form.includes(hole) || !form.includes(wordsHole)) throw new Error(problem)
  return new Blob([fillForm(form, carried, publicAddress())], { type: 'text/html' })
}

/** The empty form with a storyboard in it: as data for its scripts, and in words for where none run. */
export function fillForm(form: string, carried: EmbeddedScenario, address: string | null): string {
  return form
    .replace(hole, () => hole.replace('><', () => `>${writeEmbeddedScenario(carried)}<`))
    .replace(wordsHole, () => storyInWords(carried, address))
}
