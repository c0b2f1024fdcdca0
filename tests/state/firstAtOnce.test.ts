import { expect, it } from 'vitest'
import { firstAtOnce } from '../../src/state/session/desk.ts'

it('what comes first in a frame is done at once, and what comes after it in the same frame waits for the next', () => {
  let waiting: (() => void)[] = []
  const frame = () => {
    const due = waiting
    waiting = []
    for (const task of due) task()
  }
  const done: string[] = []
  const schedule = firstAtOnce(task => waiting.push(task))
  const say = (what: string) => schedule(() => void done.push(what))
  say('first')
  say('second')
  expect(done).toEqual(['first'])
  frame()
  expect(done).toEqual(['first', 'second'])
  say('third')
  expect(done).toEqual(['first', 'second', 'third'])
})
