import type { Plugin } from 'vite'
import { stopOf, wholeSentence } from '../src/analysis/verdict.ts'
import { escaped } from '../src/export/markup.ts'
import { scenarioSentence } from '../src/figures/sceneHeadline.ts'
import type { Side } from '../src/model/sides.ts'
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
    handler: (html, { bundle }) =>
      html
        .replace('</head>', `${firstChartOf(bundle)}</head>`)
        .replace(place, () => openingVerdict())
        .replaceAll(script, '$& fetchpriority="low"'),
  },
})

/** The first chart comes with the desk that asks for it, and not a round trip after. */
const firstChartOf = (bundle: object = {}) =>
  Object.keys(bundle)
    .filter(name => /\/firstChart-[\w-]+\.js$/.test(name))
    .map(name => `  <link rel="modulepreload" crossorigin href="./${name}">\n  `)
    .join('')

const script = /<(script type="module"|link rel="modulepreload")/g

/** The verdict, that of a first visit, as markup; nothing where readers of different countries write its numbers differently. */
export function openingVerdict(shared: ScenarioState = initial): string {
  const sentence = scenarioSentence(shared, { hasFlip: true })
  const { figures, flip } = sentence
  if ([...figures, ...flip].some(({ text }) => markedNumber.test(text))) return ''
  const words = wholeSentence(sentence)
  const isFigure = (at: number) => words[at] !== undefined && figures.includes(words[at])
  return words
    .map((word, at) => {
      const text = isFigure(at - 1) ? word.text.slice(stopOf(word.text).length) : word.text
      if (isFigure(at) && word.side) return figureWithStop(word.side, text, stopOf(words[at + 1]?.text ?? ''))
      const name = flip.includes(word) ? 'flipClause' : word.side
      return name ? span(name, text) : escaped(text)
    })
    .join('')
}

/** A figure and the stop after it, on one line, in boxes such as the desk has (VerdictLine.tsx). */
const figureWithStop = (side: Side, figure: string, stop: string) =>
  `<span class="${side}"><span class="verdictFigure">${escaped(figure)}${span('verdictStop', stop)}</span></span>`

/** A number with a decimal mark, or with thousands set apart. */
const markedNumber = /\d[.,]\d/

const span = (name: string, text: string) => `<span class="${name}">${escaped(text)}</span>`
