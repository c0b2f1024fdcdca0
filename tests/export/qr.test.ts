import { Resvg } from '@resvg/resvg-js'
import readQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrOf } from '../../src/export/qr.ts'
import { type SizeId, sizes } from '../../src/export/sizes.ts'
import { svgOf } from '../../src/export/svg.ts'
import { publicAddress } from '../../src/figures/address.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { figure, figureCharts, link } from '../kit/figures.ts'
import { type } from '../kit/type.ts'

/** What a telephone reads from the picture. */
function readFrom(size: SizeId, theme: 'light' | 'dark', says = link, part = 1) {
  const drawn = figure(figureCharts[0]!, { size: sizes[size], theme, qr: qrOf(says) })
  const fitTo = { mode: 'zoom', value: part } as const
  const { pixels, width, height } = new Resvg(svgOf(type, drawn, { asOutlines: true }), { fitTo }).render()
  return readQr(new Uint8ClampedArray(pixels), width, height)?.data
}

describe('the code for a telephone', () => {
  it.each([
    ['slide', 'light'],
    ['slide', 'dark'],
    ['third', 'dark'],
    ['a4', 'light'],
  ] as const)('is read from the picture and opens the scenario: %s, %s', (size, theme) => {
    const said = readFrom(size, theme)
    expect(said).toBe(link)
    expect(readLink(said!.split('#')[1]!).state.changes).toEqual({ 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })
  })

  it('is read at its largest, version 12', () => {
    const longest = `https://stakeout.example/#${'x'.repeat(341)}`
    expect(qrOf(longest)!.modules.length).toBe(65)
    expect(readFrom('slide', 'light', longest)).toBe(longest)
  })

  it('has modules as large as the footer allows: three pixels for an ordinary link, and it is read two thirds as large', () => {
    const { parts } = figure(figureCharts[0]!)
    const [tile, dark] = parts.find(({ is }) => is === 'code')!.shapes
    const modules = qrOf(link)!.modules.length + 8
    expect(tile?.kind === 'rect' && tile.width / modules).toBeCloseTo(3, 6)
    expect(dark?.kind).toBe('path')
    for (const theme of ['light', 'dark'] as const) expect(readFrom('slide', theme, link, 2 / 3)).toBe(link)
  })

  it('is not there for a link that needs more than version 12', () => {
    expect(qrOf(`https://stakeout.example/#${'x'.repeat(342)}`)).toBeNull()
  })
})

describe('the address that others can open', () => {
  it.each([
    [undefined, 'https://stakeout.example/index.html#v=2', 'https://stakeout.example/'],
    [undefined, 'https://example.org/tools/stakeout/?x=1#v=2', 'https://example.org/tools/stakeout/'],
    [undefined, 'http://localhost:4173/', null],
    [undefined, 'http://127.0.0.1:5173/', null],
    [undefined, 'http://[::1]/', null],
    [undefined, 'file:///home/a/index.html', null],
    ['https://stakeout.example', 'http://localhost:4173/', 'https://stakeout.example/'],
    ['javascript:alert(1)', 'http://localhost/', null],
  ])('set as %s on %s is %s', (set, own, address) => expect(publicAddress(set, own)).toBe(address))
})
