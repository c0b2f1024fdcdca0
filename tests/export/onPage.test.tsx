import { readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { svgOf } from '../../src/export/svg.ts'
import { figure, figureCharts } from '../kit/figures.ts'
import { type } from '../kit/type.ts'

afterEach(() => vi.unstubAllGlobals())

it('a figure on a page has the bytes that it has without one, whatever the window, the zoom, the theme, or the tab being hidden', () => {
  vi.stubGlobal('innerWidth', 320)
  vi.stubGlobal('devicePixelRatio', 2.5)
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.documentElement.dataset.theme = 'dark'
  document.documentElement.style.fontSize = '31px'
  const drawn = svgOf(type, figure(figureCharts[0]!), { asOutlines: false }).replace(/<style>.*<\/style>\n/, '')
  expect(drawn === readFileSync('tests/fixtures/figures/valueCreated-slide-light.svg', 'utf8')).toBe(true)
})
