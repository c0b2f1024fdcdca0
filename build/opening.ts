import type { Plugin } from 'vite'
import { escaped } from '../src/export/markup.ts'
import { sceneHeadlineWords } from '../src/figures/sceneHeadline.ts'
import { initial, type ScenarioState } from '../src/state/scenario/scenarioState.ts'

/** Where index.html has the verdict of a first visit. */
const place = '<!-- verdict -->'

/**
 * What the page says before its script has come: the verdict of a first visit, by the model itself. `opening.js` shows
 * it only to who will find the desk so. The script waits its turn behind all that this first picture needs.
 */
export const opening = (): Plugin => ({
  name: 'stakeout:opening',
  transformIndexHtml: {
    order: 'post',
    handler: html => html.replace(place, () => openingVerdict()).replaceAll(script, '$& fetchpriority="low"'),
  },
})

const script = /<(script type="module"|link rel="modulepreload")/g

/** The verdict, that of a first visit, as markup; nothing where readers of different countries write its numbers differently. */
export function openingVerdict(shared: ScenarioState = initial): string {
  const words = sceneHeadlineWords({ shared, headline: null })
  if (words.some(({ text }) => /\d[.,]\d/.test(text))) return ''
  const sentence = words.slice(0, -1).map(({ text, side }) => (side ? span(side, text) : escaped(text)))
  return `${sentence.join('')} ${span('flipClause', words.at(-1)!.text.trim())}`
}

const span = (name: string, text: string) => `<span class="${name}">${escaped(text)}</span>`
