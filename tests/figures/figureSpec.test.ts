import { expect, it } from 'vitest'
import { arr } from '../../src/charts/arr.tsx'
import { heatmapChart } from '../../src/charts/heatmap.tsx'
import { stakeValue } from '../../src/charts/stakeValue.tsx'
import { qrOf } from '../../src/export/qr.ts'
import { sizes } from '../../src/export/sizes.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

const address = 'https://stakeout.example/desk/'

const scenario = (told: Partial<ScenarioState> = {}) => subjectOf({ ...initial, ...told }, { facts: [], events: [] })

it('says where the app is, and opens this very scenario from its footnote and from its code', () => {
  const { footnote, qr } = figureSpecOf(scenario({ changes: { 'aws.arrGrowth': 0.9 } }), arr, [], {
    size: sizes.slide,
    address,
  })
  expect(footnote.address).toBe('stakeout.example')
  const [page, link] = footnote.opens!.split('#')
  expect(page).toBe(address)
  expect(readLink(link!).state.changes).toEqual({ 'aws.arrGrowth': 0.9 })
  expect(qr).toEqual(qrOf(footnote.opens!))
})

it('has neither address nor code where nobody else can open the app, and no code where none is wanted', () => {
  const nowhere = figureSpecOf(scenario(), arr, [], { size: sizes.slide, address: null })
  expect([nowhere.footnote.address, nowhere.footnote.opens, nowhere.qr]).toEqual([null, null, null])
  const unwanted = figureSpecOf(scenario(), arr, [], { size: sizes.slide, address, hasQr: false })
  expect([unwanted.footnote.address, unwanted.qr]).toEqual(['stakeout.example', null])
})

it('has no code where the link is too long for one, and keeps the link', () => {
  const says = 'a reason that goes on and on '.repeat(30)
  const long = { changes: { wacc: 0.15 }, reasons: { wacc: { says } } }
  const { footnote, qr } = figureSpecOf(scenario(long), arr, [], { size: sizes.slide, address })
  expect(qr).toBeNull()
  expect(footnote.opens!.length).toBeGreaterThan(400)
})

it('names under a figure what the charts beside it stand on, too', () => {
  const subject = scenario({ changes: { 'aws.valuation': 900 } })
  const changed = (beside: (typeof arr)[]) =>
    figureSpecOf(subject, arr, [], { size: sizes.slide, address, beside }).footnote.changed
  expect(changed([])).toEqual([])
  expect(changed([stakeValue])).toHaveLength(1)
})

it('draws a map over the two inputs that the scenario has chosen', () => {
  const map = ['wacc', 'aws.arrGrowth'] as const
  const { chart } = figureSpecOf(scenario({ map }), heatmapChart, [], { size: sizes.slide, address })
  expect(chart.kind === 'map' && chart.axes).toEqual({ x: 'wacc', y: 'aws.arrGrowth' })
})
