import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { type ThemeId, themeInks } from '../../src/export/colours.ts'
import { missingIn } from '../../src/export/missingLetters.ts'
import { mostSmaller } from '../../src/export/plots.ts'
import type { TextShape } from '../../src/export/shapes.ts'
import { centimetres, perInch, sizeIds, sizes } from '../../src/export/sizes.ts'
import { svgOf } from '../../src/export/svg.ts'
import { textBoxOf } from '../../src/export/type.ts'
import { meet } from '../../src/export/withoutOverlap.ts'
import { changedScene, figure, figureCharts, footnote as figureFootnote } from '../kit/figures.ts'
import { type } from '../kit/type.ts'

const words = ({ runs }: TextShape) => runs.map(({ text }) => text).join('')
const texts = (drawn: ReturnType<typeof figure>) => drawn.shapes.filter(shape => shape.kind === 'text')
const svg = (...asked: Parameters<typeof figure>) => svgOf(type, figure(...asked), { asOutlines: false })
const [hero] = figureCharts

describe.each(figureCharts.map(chart => [chart.id, chart] as const))('the figure of %s', (_, chart) => {
  const fitting = sizeIds.filter(size => !chart.id.startsWith('year') || (size !== 'half' && size !== 'third'))

  it.each(fitting)('has every text inside its frame and no two over each other: %s', size => {
    const drawn = figure(chart, { size: sizes[size] })
    const boxes = texts(drawn).map(text => ({ text: words(text), box: textBoxOf(type, text) }))
    const outside = boxes.filter(
      ({ box }) => box.left < 0 || box.top < 0 || box.right > drawn.width || box.bottom > drawn.height,
    )
    const over = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap(other => (meet(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
    )
    expect({ outside: outside.map(({ text }) => text), over }).toEqual({ outside: [], over: [] })
  })

  it.each(fitting)('names both sides at every size: %s', size => {
    const all = texts(figure(chart, { size: sizes[size] }))
      .map(words)
      .join(' | ')
    expect(all).toMatch(/Amazon|Anthropic/)
    expect(all).toMatch(/Microsoft|OpenAI|alliance/)
  })

  it.skipIf(chart.kind === 'table')('sets text in the points of the size, whatever the size', () => {
    const least = (size: keyof typeof sizes) =>
      Math.min(...texts(figure(chart, { size: sizes[size] })).map(text => (text.size / perInch) * 72))
    // Rows that mean little apart may be smaller, where they would be cut otherwise.
    const share = chart.kind === 'rank' && chart.isWhole ? mostSmaller : 1
    expect(least('slide')).toBeGreaterThanOrEqual(11)
    if (fitting.includes('third')) expect(least('third')).toBeGreaterThanOrEqual(11 * share)
    expect(least('a4')).toBeGreaterThanOrEqual(7.3 * share)
  })

  it('writes only what the fonts of a figure have', () => {
    expect(missingIn(type, figure(chart))).toEqual([])
  })

  it('is SVG that needs nothing from elsewhere: hex colours, its own fonts, no style but theirs', () => {
    const text = svg(chart, { theme: 'dark' })
    expect(() => new Resvg(text)).not.toThrow()
    expect(text).not.toMatch(/var\(|oklch|foreignObject|filter|clip-path|<image|<use|href=|class=|@import/)
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/(?!stakeout)/)
    const colours = [...text.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour!)
    expect(colours.filter(colour => colour !== 'none' && !/^#[0-9a-f]{6}$/.test(colour))).toEqual([])
  })
})

describe('a figure is drawn from the scenario alone', () => {
  it('does not move while the desk does', () => {
    expect(
      svg(hero!, { scene: changedScene({ areAxesLocked: true, dollarAxis: { from: -900, to: 9000, ticks: [0] } }) }),
    ).toBe(svg(hero!))
  })
})

describe('what stands around the chart', () => {
  const says = (...asked: Parameters<typeof figure>) => texts(figure(...asked)).map(words)

  it('is headline, subtitle, changed assumptions, sources, and what it is', () => {
    const all = says(hero!).join('\n')
    expect(all).toContain('Changed by the author (2 of 106 inputs): Anthropic, ARR growth')
    expect(all).toContain('Base: Latest reported, 30 September 2026. Sources: Amazon, filed with the SEC')
    expect(all).toContain('A what-if, not a forecast. Stakeout model v1, scenario 7F3K-92QD, stakeout.example.')
  })

  it('tells how many changes are not listed', () => {
    const changed = Array.from({ length: 30 }, (_, i) => `an assumption that was changed, the ${i + 1}th of all`)
    const asked = { footnote: { ...figureFootnote, changed } }
    expect(says(hero!, asked).join(' ')).toMatch(/and \d\d more\./)
  })

  it('says what size is too small for a chart, and how much is missing', () => {
    const size = { width: centimetres(500), height: centimetres(400), points: 12 }
    expect(() => figure(figureCharts.find(({ id }) => id === 'tornado')!, { size })).toThrow(
      /this chart needs \d+ pixels more height at this width/,
    )
  })
})

describe('the colours of figures', () => {
  const css = readFileSync('src/app/ui/tokens.css', 'utf8')
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
  const tokens = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
        name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    )

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('are those of the design: %s', (theme, text) => {
    expect(tokens(text)).toMatchObject(themeInks[theme])
  })

  it.each(['light', 'dark'] as ThemeId[])('can be read on their ground: 4.5 to 1 for every text, %s', theme => {
    const ink = themeInks[theme]
    const onPage = (['ink', 'ink2', 'ink3', 'aws', 'alliance', 'user', 'nvidiaText'] as const).map(name => ink[name])
    const pairs = [
      ...onPage.map(colour => [colour, ink.page] as const),
      [ink.onStack, ink.aws] as const,
      [ink.onStack, ink.alliance] as const,
      ...(['nvidia', 'chips', 'power'] as const).map(name => [ink.ink, ink[name]] as const),
    ]
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG's contrast of two hex colours. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r, g, blue] = [1, 3, 5]
      .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!
  }
  const [high, low] = [light(a), light(b)].toSorted((one, other) => other - one)
  return (high! + 0.05) / (low! + 0.05)
}
