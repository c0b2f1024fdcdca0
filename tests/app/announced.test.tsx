import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Announced } from '../../src/app/desk/Announced.tsx'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What a reader of the screen has heard so far, each once. */
function listen() {
  const { session } = visit()
  render(
    <DeskContext value={session}>
      <Announced />
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
  await pass(100)
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(
    /^On these numbers Amazon creates more value by Q3 2029: \$\d+B against Microsoft’s \$\d+B\.$/,
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
  await pass(100)
  expect(heard).toHaveLength(1)
})

it('ten steps in a second are two announcements at the most, the last of them the truth', async () => {
  const { actions, heard, pass } = listen()
  for (let step = 1; step <= 10; step++) {
    actions.setInput('aws.arrGrowth', 0.6 + step / 20)
    await pass(100)
  }
  expect(heard.length).toBeLessThanOrEqual(2)
  await pass(1100)
  const last = heard.at(-1)
  await pass(5000)
  expect(heard.at(-1)).toBe(last)
  const worth = heard.map(text => /\$(\d+)B/.exec(text)?.[1])
  expect(new Set(worth).size).toBe(heard.length)
  expect(heard.length).toBeLessThanOrEqual(3)
})
