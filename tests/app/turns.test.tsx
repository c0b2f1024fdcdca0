import { act, render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { flipsOf } from '../../src/analysis/flips.ts'
import { slowdownClause } from '../../src/analysis/slowdown.ts'
import { verdict, verdictSentence, wholeSentence, wordsText } from '../../src/analysis/verdict.ts'
import { Figures } from '../../src/app/desk/Figures.tsx'
import { useChartTurn } from '../../src/app/desk/useChartTurn.ts'
import { VerdictLine } from '../../src/app/desk/VerdictLine.tsx'
import { LiveText } from '../../src/app/ui/LiveText.tsx'
import type { Chart } from '../../src/charts/chart.ts'
import { charts } from '../../src/charts/index.ts'
import { stackLines } from '../../src/model/index.ts'
import { measures } from '../../src/model/measures.ts'
import { sides } from '../../src/model/sides.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { deskTurns } from '../../src/state/session/deskTurns.ts'
import { DeskContext, useLiveDesk } from '../../src/state/session/hooks.ts'

/** What one of the desk's charts is drawn from. */
function Drawn({ chart }: { chart: Chart }) {
  const live = useChartTurn(chart, useLiveDesk(), true)
  return (
    <output data-chart={chart.id}>
      <LiveText desk={live} of={({ world, horizon }) => `${world['aws.valuation']} at ${horizon}`} />
    </output>
  )
}

/** Verdict, table and charts on a machine that is always slow, whose frames come when they are let. */
function openSlowly() {
  const due: (() => void)[] = []
  const schedule = (task: () => void) => void due.push(task)
  const store = makeStore()
  const desk = liveDesk(store, schedule)
  const turns = deskTurns(desk, schedule, { begin: () => {}, isSlow: () => true })
  const actions = actionsOn(store)
  render(
    <DeskContext value={{ desk, actions, turns }}>
      <VerdictLine />
      <Figures />
      {charts.map(chart => (
        <Drawn key={chart.id} chart={chart} />
      ))}
    </DeskContext>,
  )
  const frame = () =>
    act(() => {
      for (const task of due.splice(0)) task()
    })
  return { desk, actions, frame }
}

type Desk = ReturnType<ReturnType<typeof openSlowly>['desk']['get']>

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const said = () => plain(document.querySelector('h1')!.textContent)
const figures = (line: string) =>
  [...document.querySelectorAll(`[data-line="${line}"] button`)].map(cell => plain(cell.textContent))
const figuresOf = ({ answer, horizon }: Desk, line: 'valueCreated' | 'paperGain') =>
  sides.map(side => plain(stackLines[line].unit.format(answer[side][line][horizon]!)))
const drawn = (chart: Chart) => document.querySelector(`[data-chart="${chart.id}"]`)!.textContent
const overTime = charts.filter(({ kind }) => kind === 'time')
const sentenceOf = (desk: Desk) => plain(wordsText(wholeSentence(verdictSentence(desk))))

it('in every frame of a drag on a slow machine the verdict and its figures are those of the frame', () => {
  const { desk, actions, frame } = openSlowly()
  actions.startDrag('aws.valuation')
  for (let value = 1000; value <= 2500; value += 100) {
    actions.setInput('aws.valuation', value)
    frame()
    expect(said()).toContain(sentenceOf(desk.get()))
    expect(figures('valueCreated')).toEqual(figuresOf(desk.get(), 'valueCreated'))
  }
})

it('never says there that the lead would be handed to who has it', () => {
  const { desk, actions, frame } = openSlowly()
  const leaders = new Set<string>()
  actions.startDrag('aws.valuation')
  for (let value = 1000; value <= 2500; value += 20) {
    actions.setInput('aws.valuation', value)
    frame()
    const { answer, measure, horizon } = desk.get()
    const leader = measures[measure].of(verdict(answer, measure, horizon).leader)
    leaders.add(leader)
    expect(said()).not.toContain(`hands the lead to ${leader}`)
  }
  expect(leaders.size).toBe(2)
})

it('all else is right five frames after the last move, before the hand lets go', () => {
  const { desk, actions, frame } = openSlowly()
  actions.startDrag('aws.valuation')
  for (const value of [1000, 1500, 2000, 2300]) {
    actions.setInput('aws.valuation', value)
    frame()
  }
  for (let i = 0; i < 5; i++) frame()
  const { world, measure, horizon } = desk.get()
  const criterion = { measure, quarter: horizon }
  const clause = slowdownClause(flipsOf(['adoptionSlowdown'], world, criterion)[0]!, world, criterion)
  expect(said()).toBe(`${sentenceOf(desk.get())} ${plain(clause)}.`)
  expect(figures('paperGain')).toEqual(figuresOf(desk.get(), 'paperGain'))
})

it('no frame of a drag there draws all charts over time, and five frames after the last move each is right', () => {
  const { actions, frame } = openSlowly()
  actions.startDrag('aws.valuation')
  for (const value of [1000, 1500, 2000, 2300]) {
    actions.setInput('aws.valuation', value)
    frame()
    const right = overTime.filter(chart => drawn(chart) === `${value} at 12`)
    expect(right.length).toBeLessThan(overTime.length)
  }
  for (let i = 0; i < 5; i++) frame()
  expect(charts.map(drawn)).toEqual(charts.map(() => '2300 at 12'))
})

it('a horizon that is dragged there moves in all charts over time in every frame', () => {
  const { actions, frame } = openSlowly()
  actions.startDrag('horizon')
  for (const quarter of [11, 10, 9, 8]) {
    actions.chooseHorizon(quarter)
    frame()
    for (const chart of overTime) expect(drawn(chart)).toMatch(new RegExp(` at ${quarter}$`))
  }
})
