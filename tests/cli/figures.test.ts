import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Refusal } from '../../src/asks/refusal.ts'
import { chartIds } from '../../src/charts/catalogue.ts'
import { figureFile } from '../../src/cli/figure.ts'
import { readOptions } from '../../src/cli/options.ts'
import { themeInks } from '../../src/export/colours.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import { pixels, sizeIds, sizes } from '../../src/export/sizes.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { pngPixels } from '../kit/pngPixels.ts'

const folder = mkdtempSync(join(tmpdir(), 'stakeout-figures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The file that the command line writes, without starting it. */
async function fileOf(command: string, format: 'svg' | 'png'): Promise<Uint8Array> {
  const asked = readOptions(`${command} --format ${format} --out a`.split(' '))
  if (asked === 'help' || asked.format !== 'figure') expect.fail('no figure')
  return figureFile(asked, asked.figure)
}

const svgDrawn = async (command: string) => new TextDecoder().decode(await fileOf(command, 'svg'))

/** What is drawn, without the fonts and the link that stand in the file as letters. */
const shapesIn = (svg: string) =>
  svg.replaceAll(/<style>.*<\/style>|<metadata>.*<\/metadata>|data-stakeout="[^"]*"/g, '')

const scenarioIn = (svg: string) => readLink(carriedIn(new TextEncoder().encode(svg)) ?? '').state

it.each(chartIds)('%s is drawn in plain Node, and its file opens the scenario again', async id => {
  const svg = await svgDrawn(`--chart ${id} --size square --set aws.arrGrowth=0.9 --set adoptionSlowdown=0.25`)
  expect(svg.includes('A what-if, not a forecast. Stakeout model')).toBe(true)
  expect(/NaN|Infinity|undefined/.exec(shapesIn(svg))).toBeNull()
  expect(scenarioIn(svg)).toEqual({ ...initial, changes: { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 } })
})

it.each(sizeIds.map((size, i) => [size, i % 2 === 0 ? 'dark' : 'light'] as const))(
  'size %s, on %s ground',
  async (size, theme) => {
    const svg = await svgDrawn(`--chart arr --size ${size} --theme ${theme}`)
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
    expect(width).toBe(pixels(sizes[size].width))
    expect(height).toBeGreaterThanOrEqual(pixels(sizes[size].height))
    expect(/<rect x="0" y="0" [^>]*fill="(#\w+)"/.exec(svg)?.[1]).toBe(themeInks[theme].page)
  },
)

it('is judged by the measure and the quarter of the options, and a map is of their inputs', async () => {
  const svg = await svgDrawn('--chart bridge --quarter 8 --measure stakeValue --seed 7 --correlation -0.2')
  expect(scenarioIn(svg)).toEqual({ ...initial, horizon: 8, measure: 'stakeValue', seed: 7, correlation: -0.2 })
  expect(/<title>(.*)<\/title>/.exec(svg)?.[1]).toContain('stake')
  expect(scenarioIn(await svgDrawn('--chart heatmap --across wacc --up taxRate')).map).toEqual(['wacc', 'taxRate'])
})

it.each([
  [
    'sensitivity --across wacc --up taxRate --columns 0.08:0.01:5 --rows 0.1:0.05:4 --of aws.cash --quarter 8',
    {
      of: 'aws.cash',
      steps: { wacc: { start: 0.08, step: 0.01, count: 5 }, taxRate: { start: 0.1, step: 0.05, count: 4 } },
    },
  ],
  ['oneWay --of aws.arr,alliance.cash', { lines: ['aws.arr', 'alliance.cash'] }],
  ['years --of cash --years nvidia', { years: 'nvidia', yearLines: 'Cash' }],
  ['yearBars --of capex --years calendar', { years: 'calendar', yearLine: 'capex' }],
  ['perShare --over 8,14', { over: { aws: 8, alliance: 14 } }],
] as const)('the table %s is of what the options say, and its file opens with them', async (command, tables) => {
  expect(scenarioIn(await svgDrawn(`--chart ${command}`)).tables).toEqual({ ...initial.tables, ...tables })
})

it('a size that is too small for a chart is refused in a sentence', () =>
  expect(fileOf('--chart years --size third', 'svg')).rejects.toThrow(Refusal))

/** Points of an SVG that its series cover alone: corners of their lines, and just inside of their bars. */
function pointsOf(svg: string, colour: string): { x: number; y: number }[] {
  const lines = [...svg.matchAll(/<path d="M([^"]*)"[^>]*stroke="(#\w+)" stroke-width="([\d.]+)"/g)]
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/g)]
  return [
    ...lines
      .filter(([, , stroke, width]) => stroke === colour && Number(width) > 2)
      .flatMap(([, path]) => path!.split(/[MLHV]/).map(place => place.split(' ').map(Number)))
      .flatMap(([x, y]) => (Number.isFinite(x) && Number.isFinite(y) ? [{ x: x!, y: y! }] : [])),
    ...bars
      .filter(([, , , width, height, fill]) => fill === colour && Number(width) > 8 && Number(height) > 5)
      .map(([, x, y]) => ({ x: Number(x) + 2, y: Number(y) + 2 })),
  ]
}

it.each([
  ['arr', 'light', ['aws', 'alliance']],
  ['arr', 'dark', ['aws', 'alliance']],
  ['computeDollar', 'light', ['aws', 'alliance', 'nvidia', 'chips']],
  ['computeDollar', 'dark', ['aws', 'alliance', 'nvidia', 'chips']],
] as const)(
  'the PNG of %s on %s ground has the size, the ground and the series of its SVG',
  async (id, theme, series) => {
    const command = `--chart ${id} --size third --theme ${theme}`
    const [svg, png] = [await svgDrawn(command), pngPixels(await fileOf(command, 'png'))]
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
    expect([png.width, png.height]).toEqual([2 * width!, 2 * height!])
    const ground = themeInks[theme].page
    for (const [x, y] of [
      [0, 0],
      [png.width - 1, 0],
      [0, png.height - 1],
      [png.width - 1, png.height - 1],
    ] as const)
      expect(png.at(x, y)).toBe(ground)
    for (const name of series) {
      const points = pointsOf(svg, themeInks[theme][name])
      expect(points.length, name).toBeGreaterThan(1)
      const colours = points.map(({ x, y }) => png.at(2 * x, 2 * y))
      // Labels and marks lie over the others.
      expect(colours.filter(colour => colour === themeInks[theme][name]).length, name).toBeGreaterThan(
        points.length / 2,
      )
    }
  },
)

it.each([
  ['svg', '<svg xmlns='],
  ['pdf', '%PDF-1.7'],
  ['png', '\x89PNG\r\n'],
])('the program itself writes %s', (format, begins) => {
  const place = join(folder, `arr.${format}`)
  const args = ['src/cli/main.ts', '--chart', 'arr', '--format', format, '--out', place]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([0, '', ''])
  expect(readFileSync(place, 'latin1').slice(0, begins.length)).toBe(begins)
})
