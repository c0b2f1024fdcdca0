import { expect, it } from 'vitest'
import { pacing } from '../../src/app/futures/pace.ts'

/** A clock that a test turns, a millisecond at a time. */
function handTurned() {
  let at = 0
  const due: { task: () => void; at: number }[] = []
  return {
    clock: { now: () => at, later: (task: () => void, ms: number) => void due.push({ task, at: at + ms }) },
    turn: () => {
      at += 1
      for (const one of due.filter(({ at: when }) => when <= at)) {
        due.splice(due.indexOf(one), 1)
        one.task()
      }
      return at
    },
  }
}

/** A hand that moves every 16 ms for a second, and a worker that needs so long for an answer: when it was asked what. */
function dragged(needs: number) {
  const { clock, turn } = handTurned()
  const asked: [at: number, what: number][] = []
  let answerAt = Number.POSITIVE_INFINITY
  let wanted = 0
  const ask = () => {
    if (!pace.mayAsk()) return
    asked.push([clock.now(), wanted])
    answerAt = clock.now() + needs
  }
  const pace = pacing(ask, clock)
  for (;;) {
    const at = turn()
    if (at === answerAt) {
      answerAt = Number.POSITIVE_INFINITY
      pace.answered()
    }
    if (at <= 1000 && at % 16 === 0) {
      wanted = at
      ask()
    }
    if (at > 2000) return asked
  }
}

it.each([
  [4, 'every frame', 62],
  [12, 'some 28 times a second', 29],
  [40, 'some eight times a second', 10],
] as const)('a worker that needs %i ms is asked %s, and works a third of the time at the most', (needs, _, times) => {
  const asked = dragged(needs)
  expect(asked.length).toBe(times)
  const gaps = asked.slice(1).map(([at], i) => at - asked[i]![0])
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3 * needs)
})

it('where the hand stops, the last question is asked without another move', () => {
  for (const needs of [4, 12, 40]) expect(dragged(needs).at(-1)![1]).toBe(992)
})

it('a long answer after a drag holds up no later one', () => {
  const { clock, turn } = handTurned()
  const pace = pacing(() => {}, clock)
  const answers = [pace.mayAsk(), pace.mayAsk()]
  pace.over()
  for (let ms = 0; ms < 3000; ms++) turn()
  pace.answered()
  expect([...answers, pace.mayAsk()]).toEqual([true, false, true])
})
