import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sizes } from '../../src/export/sizes.ts'
import { svgOf } from '../../src/export/svg.ts'
import { figure, figureCharts } from '../kit/figures.ts'
import { type } from '../kit/type.ts'

/**
 * Every figure as it is meant to be, in two themes and two sizes; the tables in one. Where a change is meant, look at it in
 * `test-results/figures`, then write the references anew: `STAKEOUT_REFERENCES=write npx vitest run tests/export/references.test.ts`
 */
const folder = 'tests/fixtures/figures'
const isWriting = process.env.STAKEOUT_REFERENCES === 'write'

const asked = figureCharts.flatMap(chart =>
  (chart.kind === 'table' ? (['light'] as const) : (['light', 'dark'] as const)).flatMap(theme =>
    (chart.kind === 'table' ? (['slide'] as const) : (['slide', 'third'] as const)).map(size => ({
      name: `${chart.id}-${size}-${theme}`,
      chart,
      theme,
      size,
    })),
  ),
)

it.each(asked)('$name is drawn to the byte as its reference is', ({ name, chart, theme, size }) => {
  const now = svgOf(type, figure(chart, { theme, size: sizes[size] }), { asOutlines: false }).replace(
    /<style>.*<\/style>\n/,
    '',
  )
  const place = `${folder}/${name}.svg`
  if (isWriting) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(place, now)
  }
  const meant = readFileSync(place, 'utf8')
  if (now !== meant) writeDifference(name, meant, now)
  expect(now === meant, `it differs: open test-results/figures/${name}.html`).toBe(true)
})

/** A page with the figure as it is meant to be, as it is now, and what differs: black where nothing does. */
function writeDifference(name: string, meant: string, now: string) {
  const picture = (svg: string, style = '') =>
    `<img style="${style}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
  const over = 'position:absolute;inset:0;mix-blend-mode:difference'
  const page = `<title>${name}</title><h1>Meant</h1>${picture(meant)}<h1>Now</h1>${picture(now)}<h1>Difference</h1><div style="position:relative;isolation:isolate">${picture(meant)}${picture(now, over)}</div>`
  mkdirSync('test-results/figures', { recursive: true })
  writeFileSync(`test-results/figures/${name}.html`, page)
}
