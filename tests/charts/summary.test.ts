import { expect, it } from 'vitest'
import { tornado } from '../../src/analysis/tornado.ts'
import { facesOf } from '../../src/charts/chart.ts'
import { footballField } from '../../src/charts/footballField.tsx'
import { charts } from '../../src/charts/index.ts'
import { summaryOf } from '../../src/charts/summary.ts'
import { sumOfParts } from '../../src/charts/sumOfParts.ts'
import { yearBars } from '../../src/charts/yearBars.ts'
import { stackLines } from '../../src/model/index.ts'
import { inputText } from '../../src/model/wording.ts'
import { sceneOf } from '../kit/scene.ts'
import { someWorlds } from '../kit/worlds.ts'

const scene = sceneOf({ 'aws.arrGrowth': 0.9 })
const all = [...charts, ...charts.flatMap(facesOf)]
const says = (id: string, of = scene) => summaryOf(all.find(one => one.id === id)!, of).replaceAll('\u00a0', ' ')

it('every chart is told in sentences that are made of its own numbers', () => {
  for (const chart of all) {
    const told = says(chart.id)
    expect(told, chart.id).toMatch(/^[^.].{20,}\.$/s)
    const nothing = chart.kind === 'rank' && chart.empty(scene)
    if (nothing) expect(told).toBe(nothing)
    else expect(told, chart.id).toMatch(/\d/)
    expect(told, chart.id).not.toMatch(/NaN|undefined|null/)
  }
})

it('a chart over time says today, the quarter of the verdict and the end, and who is above when', () => {
  const { format } = { format: stackLines.arr.unit.exact }
  const at = (side: 'aws' | 'alliance', quarter: number) => format(scene.answer[side].arr[quarter]!)
  expect(says('arr')).toBe(
    `Q3 2026: Anthropic ${at('aws', 0)}, OpenAI ${at('alliance', 0)}. ` +
      `Q3 2029: Anthropic ${at('aws', 12)}, OpenAI ${at('alliance', 12)}. ` +
      `Q3 2032: Anthropic ${at('aws', 24)}, OpenAI ${at('alliance', 24)}. Anthropic is above all the way.`,
  )
  const { aws, alliance } = scene.answer
  const turn = [...aws.stakeValue].findIndex((value, t) => value >= alliance.stakeValue[t]!)
  expect(turn).toBeGreaterThan(0)
  const quarter = `Q${((turn + 2) % 4) + 1} ${2026 + Math.floor((turn + 2) / 4)}`
  expect(says('stakeValue')).toMatch(new RegExp(`Microsoft is above at first, Amazon from ${quarter}\\.$`))
})

it('a ranking names its three largest rows, a map the leader at its corners', () => {
  const [widest] = tornado(scene.world, scene.baseWorld, { measure: scene.measure, quarter: scene.horizon }).spread
  const ends = [widest!.least, widest!.most].map(({ value }) => inputText(widest!.key, value).replaceAll('\u00a0', ' '))
  expect(says('tornado')).toMatch(/^7 rows, the largest first\. /)
  for (const end of ends) expect(says('tornado').split(/\. (?=[A-Z])/)[1]).toContain(` at ${end}: `)
  expect(says('tornado').match(/ at .*? at /g)).toHaveLength(3)
  expect(says('heatmap').match(/ leads by /g)).toHaveLength(4)
})

it.each([yearBars, sumOfParts, footballField])(
  '$title names every row, and does not call the first the largest',
  chart => {
    const words = summaryOf(chart, scene)
    expect(words).toMatch(new RegExp(`^${chart.rows(scene)} rows\\. `))
    for (let row = 0; row < chart.rows(scene); row++)
      for (const { name, value } of chart.readings(scene, row)) expect(words).toContain(`${name}: ${value}`)
  },
)

it('another scenario is told in other words', () => {
  const [world] = someWorlds(1)
  for (const { id } of charts) expect(says(id, sceneOf(world)), id).not.toBe(says(id))
})
