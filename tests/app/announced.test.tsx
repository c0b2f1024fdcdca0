import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { valueAt, whatIf } from '../../src/analysis/whatIf.ts'
import { VerdictAnnouncement } from '../../src/app/desk/Announced.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What a reader of the screen has heard so far, each once. */
function listen() {
  const { session } = visit()
  render(
    <DeskContext value={session}>
      <VerdictAnnouncement />
    </DeskContext>,
  )
  const heard: string[] = []
  const status = screen.getByRole('status')
  const watch = new MutationObserver(() => heard.push(status.textContent))
  watch.observe(status, { characterData: true, childList: true, subtree: true })
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  return { ...session, heard, pass }
}

it('the verdict as it was found is not announced, a new one is', async () => {
  const { actions, heard, pass } = listen()
  await pass(5000)
  expect(heard).toEqual([])
  actions.setInput('aws.arrGrowth', 1.2)
  await pass(rest)
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(
    /^On these numbers Amazon creates more value by Q3 2029: \d+ billion dollars against Microsoft’s \d+ billion dollars\.$/,
  )
})

it('nothing is said in a drag, and the outcome once when it ends', async () => {
  const { actions, heard, pass } = listen()
  actions.startDrag('aws.arrGrowth')
  for (const growth of [0.7, 0.8, 0.9, 1, 1.2]) {
    actions.setInput('aws.arrGrowth', growth)
    await pass(700)
  }
  expect(heard).toEqual([])
  actions.endDrag()
  await pass(rest)
  expect(heard).toHaveLength(1)
})

it('steps that follow on one another are one announcement, after the last of them: the value of the slider is heard before it', async () => {
  const { actions, heard, pass } = listen()
  const steps = Array.from({ length: 10 }, (_, i) => 0.65 + i / 20)
  for (const growth of steps) {
    actions.setInput('aws.arrGrowth', growth)
    await pass(900)
  }
  expect(heard).toEqual([])
  await pass(6000)
  expect(heard.map(amounts)).toEqual([modelled(steps[9]!)])
})

/** So long is a rest. */
const rest = 1100

/** Every sum in a sentence, in its order. */
const amounts = (says: string) => says.match(/\d+ billion dollars/g)

/** What the model has for both owners in three years, the greater first. */
function modelled(growth: number) {
  const answer = whatIf(worldOf(latestBase, { 'aws.arrGrowth': growth }))
  const values = [valueAt(answer, 'aws.valueCreated', 12), valueAt(answer, 'alliance.valueCreated', 12)]
  return values.toSorted((a, b) => b - a).map(value => `${Math.round(value)} billion dollars`)
}
