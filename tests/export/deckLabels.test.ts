import { expect, it } from 'vitest'
import { chartScenes } from '../kit/chartScenes.ts'
import { figureCharts } from '../kit/figures.ts'
import { opened } from '../kit/packages.ts'
import { deckBytes, slideAsked } from '../kit/slides.ts'

const chart = figureCharts.find(({ id }) => id === 'capexCover')!

/** How far right of its mark the value of Microsoft’s line stands, and at which quarter what the line at 1 means. */
async function placesIn(scene: keyof typeof chartScenes) {
  const file = opened(await deckBytes([slideAsked(chart, { scene: chartScenes[scene]! })]))
  const series = file.text('ppt/charts/chart1.xml').split('<c:ser>')
  const named = (name: string) => series.find(one => one.includes(`<c:v>${name}</c:v>`))!
  return {
    right: Number(/<c:dLbl>.*?<c:x val="(-?[\d.e-]+)"/s.exec(named('Microsoft'))![1]),
    meaning: Number(/<c:dLbl><c:idx val="(\d+)"/.exec(named('Gain pays the year’s capex'))![1]),
  }
}

it('on a slide a falling line runs neither through its marked value nor through what the line at 1 means', async () => {
  const falling = await placesIn('three inputs changed')
  expect(falling.right).toBeGreaterThan(0)
  // Microsoft’s line comes down to 1 at quarter 23.
  expect(falling.meaning).toBeLessThan(20)
  expect((await placesIn('the first visit with futures')).meaning).toBe(21)
})
