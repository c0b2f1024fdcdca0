import { type Carried, writeCarried } from './carried.ts'
import { hole } from './hole.ts'

/** The storyboard as one HTML file whose sliders work without a network. Its error is one sentence for the reader. */
export async function webPage(carried: Carried): Promise<Blob> {
  const problem = 'The web page could not be made: its empty form could not be loaded.'
  const answer = await fetch(`${import.meta.env.BASE_URL}handout.html`).catch((cause: unknown) => {
    throw new Error(problem, { cause })
  })
  const [before, after] = answer.ok ? (await answer.text()).split(hole) : []
  if (before === undefined || after === undefined) throw new Error(problem)
  return new Blob([before, hole.replace('><', () => `>${writeCarried(carried)}<`), after], { type: 'text/html' })
}
