import { expect, it } from 'vitest'
import { frameCost } from '../../src/state/session/frameCost.ts'

/** A machine whose frames take what it is told. */
function machine() {
  let now = 0
  let done = () => {}
  const cost = frameCost(
    task => (done = task),
    () => now,
  )
  const frames = (count: number, ms: number) => {
    for (let i = 0; i < count; i++) {
      cost.begin()
      now += ms
      done()
    }
    return cost.isSlow()
  }
  return { frames }
}

it('calls a machine slow whose frames take more than half of a screen’s frame, three in a row', () => {
  const { frames } = machine()
  expect(frames(2, 30)).toBe(false)
  expect(frames(1, 30)).toBe(true)
})

it('forgives a frame that was held up by something else', () => {
  const { frames } = machine()
  for (let i = 0; i < 20; i++) {
    expect(frames(1, 90)).toBe(false)
    expect(frames(4, 6)).toBe(false)
  }
})

it('takes it back where frames cost so little that a whole one would do, and not where they are merely lighter', () => {
  const { frames } = machine()
  frames(3, 30)
  expect(frames(50, 6)).toBe(true)
  expect(frames(3, 3)).toBe(false)
})
