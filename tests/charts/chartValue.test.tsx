import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Hands } from '../../src/charts/chartInput.ts'
import { computeDollar } from '../../src/charts/computeDollar.tsx'
import { heatmapChart } from '../../src/charts/heatmap.tsx'
import { MapFrame } from '../../src/charts/kit/MapFrame.tsx'
import { RankFrame } from '../../src/charts/kit/RankFrame.tsx'
import { SplitFrame } from '../../src/charts/kit/SplitFrame.tsx'
import { TimeFrame } from '../../src/charts/kit/TimeFrame.tsx'
import { timeAxes } from '../../src/charts/kit/timeAxes.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { valueCreated } from '../../src/charts/valueCreated.tsx'
import { still } from '../../src/live/live.ts'
import { spoken } from '../../src/model/spoken.ts'
import { usdBn } from '../../src/model/units.ts'
import { sceneOf } from '../kit/scene.ts'

const idle = () => {}
const hands: Hands = {
  beginHorizon: idle,
  moveHorizon: idle,
  endHorizon: idle,
  goTo: idle,
  setInputs: idle,
  explain: idle,
}
const scene = sceneOf({})
const given = { live: still(scene), width: 600, height: 300, hands }

const heard = () => screen.getByRole('slider').getAttribute('aria-valuetext')
const walk = (key: string) => fireEvent.keyDown(screen.getByRole('slider'), { key })

it('a chart over time says the quarter and both numbers in words, and walks by its arrows', () => {
  const axes = timeAxes(valueCreated, given.live)
  render(<TimeFrame chart={valueCreated} axes={axes} {...given} />)
  const at = (quarter: number) => spoken(usdBn.exact(scene.answer.aws.valueCreated[quarter]!))
  expect(screen.getByRole('slider')).toHaveAccessibleName(valueCreated.title)
  expect(heard()).toMatch(/^Q3 2029: /)
  expect(heard()).toContain(at(scene.horizon))
  expect(heard()).not.toContain('$')
  fireEvent.focus(screen.getByRole('slider'))
  walk('ArrowRight')
  expect(heard()).toMatch(/^Q4 2026: /)
  expect(heard()).toContain(at(1))
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuenow', '1')
})

it('a ranking says its rows, a split its parts, and down is the next one', () => {
  const { unmount } = render(<RankFrame chart={tornadoChart} {...given} />)
  fireEvent.focus(screen.getByRole('slider'))
  walk('ArrowDown')
  for (const { name, value } of tornadoChart.readings(scene, 1)) expect(heard()).toContain(spoken(`${name} ${value}`))
  unmount()
  render(<SplitFrame chart={computeDollar} {...given} />)
  fireEvent.focus(screen.getByRole('slider'))
  walk('ArrowDown')
  expect(heard()).toMatch(new RegExp(`^${computeDollar.rows[1]}: `))
})

it('a map says the cell as one sentence, and walks in four ways', () => {
  render(<MapFrame chart={heatmapChart} {...given} />)
  const now = () => Number(screen.getByRole('slider').getAttribute('aria-valuenow'))
  const [before, first] = [now(), heard()]
  expect(first).toMatch(/^.+: .+/)
  walk('ArrowUp')
  expect(now()).toBe(before + heatmapChart.size[0])
  walk('ArrowRight')
  expect(now()).toBe(before + heatmapChart.size[0] + 1)
  expect(heard()).not.toBe(first)
})
