import { publicAddress } from '../../figures/address.ts'
import type { EmbeddedScenario } from '../../figures/embeddedScenario.ts'
import { fillForm, isForm } from '../../figures/handOutForm.ts'

/** The storyboard as one HTML file whose sliders work without a network. Its error is one sentence for the reader. */
export async function webPage(carried: EmbeddedScenario): Promise<Blob> {
  const problem = 'The web page could not be made: its empty form could not be loaded.'
  const answer = await fetch(`${import.meta.env.BASE_URL}handout.html`).catch((cause: unknown) => {
    throw new Error(problem, { cause })
  })
  const form = answer.ok ? await answer.text() : ''
  if (!isForm(form)) throw new Error(problem)
  return new Blob([fillForm(form, carried, publicAddress())], { type: 'text/html' })
}
