import Pdf from 'pdfkit'
import { expect, it, vi } from 'vitest'
import { bridgeChart } from '../../src/charts/bridge.tsx'
import { themeInks } from '../../src/export/colours.ts'
import { drawable } from '../../src/export/letters.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { waterfall } from '../../src/export/slides/waterfall.ts'
import { svgOf } from '../../src/export/svg.ts'
import { brokenLines } from '../../src/export/typesetting.ts'
import { changedScene, figure, figureCharts } from '../kit/figures.ts'
import { type } from '../kit/type.ts'

it.each(figureCharts.map(chart => [chart.id, chart] as const))(
  'every text of %s is once in its SVG and once in its PDF, with a rim or without',
  async (_, chart) => {
    const drawn = figure(chart)
    const texts = drawn.shapes.filter(shape => shape.kind === 'text')
    const runs = texts.flatMap(text => text.runs)
    const svg = svgOf(type, drawn, { asOutlines: false })
    expect(svg.match(/<tspan/g)).toHaveLength(runs.length)
    const written = vi.spyOn(Pdf.prototype, 'text')
    await pdfOf([{ type, figure: drawn, link: null }], { title: 'One', link: null, day: new Date(0) })
    expect(written.mock.calls.map(([text]) => text)).toEqual(runs.map(({ text }) => drawable(text)))
    written.mockRestore()
  },
)

it('a line breaks at blanks only, though a word be of several runs', () => {
  const run = (text: string, weight = 400) => ({ text, weight, colour: '#000000' })
  const runs = [run('Stakeout model v1'), run(', scenario '), run('“Low”', 600), run(', '), run('7F3K', 600), run('.')]
  for (let width = 60; width < 300; width++) {
    const lines = brokenLines(type, runs, { size: 12, lead: 15 }, width).map(line =>
      line.map(({ text }) => text).join(''),
    )
    expect(lines.filter(line => /^[,.]/.test(line))).toEqual([])
    expect(lines.join(' ').replace(/ +/g, ' ').trim()).toBe('Stakeout model v1, scenario “Low”, 7F3K.')
  }
})

it('on a slide, who leads above nought and who below is one text: no other font can lay its halves over each other', () => {
  const room = { width: 800, height: 400, ink: themeInks.light, type }
  const words = waterfall(bridgeChart, changedScene(), room).extras.flatMap(extra =>
    extra.kind === 'words' ? [extra.text.runs.map(({ text }) => text).join('')] : [],
  )
  expect(words).toEqual(['Above nought Amazon leads, below nought Microsoft leads'])
})
