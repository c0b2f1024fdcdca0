import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { figureCharts } from '../kit/figures.ts'
import { converted } from '../kit/libreoffice.ts'
import { opened, unescaped } from '../kit/packages.ts'
import { allSlides, deckBytes, futureScene } from '../kit/slides.ts'

const scene = futureScene()
const slides = allSlides(scene)
let odp: ReturnType<typeof opened>
let pages: string[]

/** One call of LibreOffice opens the deck and saves what it understood in its own format, which is read here. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
  writeFileSync(join(folder, 'deck.pptx'), await deckBytes(slides, { link: 'v=2' }))
  converted([join(folder, 'deck.pptx')], 'odp', folder)
  odp = opened(readFileSync(join(folder, 'deck.odp')))
  pages = [...odp.text('content.xml').matchAll(/<draw:page .*?<\/draw:page>/gs)].map(([page]) => page)
}, 120_000)

const wordsIn = (xml: string) => unescaped(xml.replace(/<text:s\/>/g, ' ').replace(/<[^>]*>/g, ''))

/** The numbers of the chart on a page, as LibreOffice has them in the chart's own table. */
function numbersOn(page: string): number[] {
  const object = /xlink:href="\.\/(Object \d+)"/.exec(page)?.[1]
  return [...odp.text(`${object}/content.xml`).matchAll(/office:value="([^"]+)"/g)].map(([, value]) => Number(value))
}

const place = (id: string) => figureCharts.findIndex(chart => chart.id === id)

/** LibreOffice writes 15 digits. */
const isTwelveDigits = (one: number, value: number) => Math.abs(one - value) <= 1e-12 * Math.abs(value)

describe('LibreOffice opens a deck of every chart', () => {
  it('with a page a slide, each with its title and its footnote as text', () => {
    expect(pages.length).toBe(figureCharts.length)
    pages.forEach((page, i) => {
      const said = wordsIn(page)
      expect(said).toContain(slides[i]!.headline.map(({ text }) => text).join(''))
      expect(said).toContain('A what-if, not a forecast.')
      expect(said).toContain('order book')
    })
  })

  it('with a chart that has its numbers, to twelve digits, on every page but those of tables', () => {
    for (const [i, { kind }] of figureCharts.entries())
      if (kind !== 'map' && kind !== 'table') expect(numbersOn(pages[i]!).length).toBeGreaterThan(2)
    for (const [id, line] of [
      ['stakeValue', 'stakeValue'],
      ['arr', 'arr'],
      ['capexCover', 'capexCover'],
      ['valueCreated', 'valueCreated'],
      ['commitments', 'homeBought'],
      ['commitments', 'commitDue'],
      ['labCash', 'cash'],
      ['stakeAfterTax', 'stakeAfterTax'],
      ['stakeAfterTax', 'stakeValue'],
    ] as const) {
      const held = numbersOn(pages[place(id)]!)
      const missing = [...scene.answer.aws[line], ...scene.answer.alliance[line]].filter(
        value => !held.some(one => isTwelveDigits(one, value)),
      )
      expect([id, missing]).toEqual([id, []])
    }
  })

  it('with the map as a table of 12 rows', () => {
    expect(pages[place('heatmap')]!.match(/<table:table-row/g)?.length).toBe(12)
  })
})
