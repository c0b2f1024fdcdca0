import type { Answer } from '../../analysis/whatIf.ts'
import { type Live, listeners } from '../../live/live.ts'
import type { ChartInput } from '../chartInput.ts'
import { interpolated, run } from './motion.ts'

const glideTime = 220

/**
 * The scene with its values gliding to where they belong after a preset, a reset or a change of base. While the user
 * drags nothing glides: the scene is passed on as it is.
 */
export function gliding(live: Live<ChartInput>): Live<ChartInput> {
  let target = live.get()
  let shown = target
  let stop = () => {}
  let unfollow = () => {}

  const begin = () => {
    shown = target = live.get()
    unfollow = live.subscribe(follow)
  }
  const { isEmpty, tell, subscribe } = listeners(begin, () => unfollow())
  const show = (scene: ChartInput) => {
    shown = scene
    tell()
  }
  const follow = () => {
    const from = shown
    const before = target
    target = live.get()
    stop()
    if (target.isDragging || before.isDragging || from.answer === target.answer || from.asOf !== target.asOf)
      return show(target)
    const to = target
    stop = run(glideTime, done =>
      show(done === 1 ? to : { ...to, isDragging: true, answer: part(from.answer, to.answer, done) }),
    )
  }
  return { get: () => (isEmpty() ? live.get() : shown), subscribe }
}

function part(from: Answer, to: Answer, done: number): Answer {
  const lines = <Id extends string>(a: Record<Id, Float64Array>, b: Record<Id, Float64Array>) =>
    Object.fromEntries(
      Object.entries<Float64Array>(b).map(([id, values]) => [
        id,
        values.map((value, t) => interpolated(a[id as Id][t]!, value, done)),
      ]),
    ) as Record<Id, Float64Array>
  return {
    market: lines(from.market, to.market),
    aws: lines(from.aws, to.aws),
    alliance: lines(from.alliance, to.alliance),
  }
}
