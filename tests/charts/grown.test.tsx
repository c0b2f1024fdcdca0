import { act, render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ErrorFence } from '../../src/app/ui/ErrorFence.tsx'
import type { RankChart } from '../../src/charts/chart.ts'
import type { ChartInput, Hands } from '../../src/charts/chartInput.ts'
import { axisFor } from '../../src/charts/kit/axis.ts'
import { RankFrame } from '../../src/charts/kit/RankFrame.tsx'
import { TimeFrame } from '../../src/charts/kit/TimeFrame.tsx'
import { timeAxes } from '../../src/charts/kit/timeAxes.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { valueCreated } from '../../src/charts/valueCreated.tsx'
import { usdBn } from '../../src/model/units.ts'
import { expectComplaint } from '../kit/complaints.ts'
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

/** A scene that a test sets, as a frame is given it. */
function stage(first: ChartInput) {
  const listeners = new Set<() => void>()
  let scene = first
  return {
    live: {
      get: () => scene,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    show: (next: ChartInput) =>
      act(() => {
        scene = next
        for (const listener of listeners) listener()
      }),
  }
}

const textsOf = (box: Element, where: string) =>
  [...box.querySelectorAll(where)].map(text => text.textContent).join(' ')

const low = sceneOf({ 'aws.valuation': 300 })
const high = sceneOf({ 'aws.valuation': 2500, 'aws.arrGrowth': 2 })
/** What "$1.25T" or "$400B" is in billions. */
const dollarsOf = (text: string) => Number(text.replace(/[$BT]/g, '')) * (text.endsWith('T') ? 1000 : 1)

const ticksOf = ({ answer }: ChartInput) =>
  axisFor([0, Math.max(...answer.aws.valueCreated, ...answer.alliance.valueCreated)])
    .ticks.map(usdBn.format)
    .join(' ')

const size = { width: 376, height: 266, hands }

it('a drag that outgrows the axis draws its numbers itself; Recharts draws them when the hand lets go', () => {
  const { live, show } = stage(low)
  const { container } = render(
    <TimeFrame chart={valueCreated} live={live} axes={timeAxes(valueCreated, live)} {...size} />,
  )
  const seen = () => [textsOf(container, '.recharts-yAxis-tick-labels text'), textsOf(container, '.grownAxis text')]
  const [atRest] = seen()
  show({ ...high, isDragging: true })
  const [frame, grown] = seen()
  expect(atRest).toBe(ticksOf(low))
  expect(frame).toBe(atRest)
  const last = (ticks: string | undefined) => dollarsOf(ticks!.split(' ').at(-1)!)
  expect(last(grown)).toBeGreaterThan(last(atRest))
  show(high)
  expect(seen()[1]).toBe('')
  expect(seen()[0]).not.toBe(atRest)
})

it('a ranking does so too, its bars by the axis that is drawn', () => {
  const { live, show } = stage(low)
  const { container } = render(<RankFrame chart={tornadoChart} live={live} {...size} />)
  show({ ...high, isDragging: true })
  expect(container.querySelectorAll('.grownAxis')).toHaveLength(1)
  const ends = [...container.querySelectorAll('rect[height="11"]')].map(
    bar => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')),
  )
  expect(ends.every(end => end >= 0 && end <= 376)).toBe(true)
  show(high)
  expect(container.querySelectorAll('.grownAxis')).toHaveLength(0)
})

it('what goes wrong in a picture of a drag stays in its figure', () => {
  const { live, show } = stage(low)
  const breaks: RankChart = {
    ...tornadoChart,
    picture: drawing => {
      if (drawing.scene.isDragging) throw new Error('no such bar')
      return tornadoChart.picture(drawing)
    },
  }
  const { container } = render(
    <ErrorFence of="What moves the verdict">
      <RankFrame chart={breaks} live={live} {...size} />
    </ErrorFence>,
  )
  show({ ...high, isDragging: true })
  expect(container.textContent).toContain('What moves the verdict')
  expectComplaint(/no such bar/)
})
