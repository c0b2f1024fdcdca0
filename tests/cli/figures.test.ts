import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { chartIds } from '../../src/charts/catalogue.ts'
import { figureFile } from '../../src/cli/figure.ts'
import { readOptions } from '../../src/cli/options.ts'
import { themeInks } from '../../src/export/colours.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import { pixels, sizeIds, sizes } from '../../src/export/sizes.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'

const folder = mkdtempSync(join(tmpdir(), 'stakeout-figures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The SVG that the command line writes, without starting it. */
async function svgDrawn(command: string): Promise<string> {
  const asked = readOptions(`${command} --format svg --out a`.split(' '))
  if (asked === 'help' || asked.format !== 'figure') expect.fail('no figure')
  return new TextDecoder().decode(await figureFile(asked, asked.figure))
}

/** What is drawn, without the fonts and the link that stand in the file as letters. */
const shapesIn = (svg: string) =>
  svg.replaceAll(/<style>.*<\/style>|<metadata>.*<\/metadata>|data-stakeout="[^"]*"/g, '')

const scenarioIn = (svg: string) => readLink(carriedIn(new TextEncoder().encode(svg)) ?? '').state

it.each(chartIds)('%s is drawn in plain Node, and its file opens the scenario again', async id => {
  const svg = await svgDrawn(`--chart ${id} --size third --set aws.arrGrowth=0.9 --set adoptionSlowdown=0.25`)
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
