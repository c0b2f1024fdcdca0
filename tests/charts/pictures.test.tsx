import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import { charts } from '../../src/charts/index.ts'
import { axisFor } from '../../src/charts/kit/axis.ts'
import { desk } from '../../src/charts/kit/look.ts'
import type { Scene } from '../../src/charts/scene.ts'
import { baseIds } from '../../src/model/bases.ts'
import { sceneOf } from '../kit/scene.ts'

const plot = { x: 40, y: 10, width: 400, height: 250 }

/** Plain scales for the drawing of a chart: whole quarters, shares and rows over the plot. */
function scalesOf(chart: Chart, scene: Scene) {
  if (chart.kind === 'map')
    return { x: (at: number) => plot.x + at * plot.width, y: (at: number) => plot.y + (1 - at) * plot.height }
  const [low, high] = chart.extent(scene)
  const along = (value: number) => plot.x + ((value - low) / (high - low)) * plot.width
  if (chart.kind !== 'time') return { x: along, y: (row: number) => plot.y + row * 35 }
  const from = chart.from(scene)
  const axis = axisFor([low, high], chart.floats)
  return {
    x: (t: number) => plot.x + ((t - from) / (24 - from)) * plot.width,
    y: (v: number) => plot.y + (1 - (v - axis.from) / (axis.to - axis.from)) * plot.height,
  }
}

/** The words of a chart's picture, drawn on plain scales. */
function wordsOf(chart: Chart, scene: Scene): string[] {
  const drawing = { scene, plot, look: desk, ...scalesOf(chart, scene) }
  const svg = renderToStaticMarkup(<svg>{chart.picture(drawing)}</svg>)
  if (/NaN|Infinity/.test(svg)) throw new Error(`${chart.id} draws what is no number`)
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, ''))
}

describe.each(charts.map(chart => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  it.each(baseIds)('draws the base %s', base => {
    expect(wordsOf(chart, sceneOf({}, { base })).join()).toMatch(/[A-Z]\w+/)
  })

  it('draws a world where all goes wrong, at any horizon', () => {
    const worst = {
      adoptionSlowdown: 1.5,
      slowdownStart: 1,
      slowdownRamp: 1,
      'aws.slowdownExposure': 1.5,
      sentiment: 1,
    }
    for (const horizon of [0, 1, 23, 24]) wordsOf(chart, sceneOf(worst, { horizon }))
  })

  it('says in its table what its picture shows, every row as long as its head or an event', () => {
    const { head, rows } = chart.table(sceneOf())
    expect(rows.every(row => row.length === head.length || row.length === 2)).toBe(true)
    expect(rows.flat().join()).not.toMatch(/NaN|undefined/)
  })
})

describe('direct labels', () => {
  it('name each line where it ends, with its value, and mark the horizon', () => {
    expect(wordsOf(charts[0]!, sceneOf()).join(' | ')).toBe('Amazon $229B | Microsoft $229B | $238B | $243B')
  })

  it('say what stays with the owner of a compute dollar, in whole cents', () => {
    const words = wordsOf(charts.find(chart => chart.id === 'computeDollar')!, sceneOf())
    expect(words).toContain('8¢ stays with Amazon')
    expect(words).toContain('43¢ stays inside the alliance')
  })

  it('show what the settings hold in store, at most three, those of one quarter together', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const words = wordsOf(stake, sceneOf({ adoptionSlowdown: 0.25 }))
    expect(words).toContain('Anthropic lists')
    expect(words).toContain('OpenAI lists, slowdown starts')
    expect(words).toContain('Regulators may act')
  })

  it('say paper loss where the stake is worth less than was paid in', () => {
    const stake = charts.find(chart => chart.id === 'stakeValue')!
    const poor = { 'aws.valuation': 10, 'alliance.valuation': 10 }
    expect(wordsOf(stake, sceneOf(poor, { horizon: 0 }))).toContain('Paper loss')
  })
})
