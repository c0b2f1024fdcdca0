import { emptySimulation, putBlock } from '../analysis/monteCarlo.ts'
import { type Outlook, type OutlookTaskAnswer, outlookLines, outlookTasks } from '../analysis/outlook.ts'
import { lastQuarter } from '../model/index.ts'
import type { Crew } from './crew.ts'
import type { SimulationRequest } from './messages.ts'
import type { CrewTask } from './tasks.ts'

/** So many futures are worth several workers. */
export const many = 20_000

/** So many futures are one task: few enough that all workers end at about the same time. */
const stride = 1024

/**
 * The outlook of many futures, by all workers of a crew: the same bits as by one, for every future is the same wherever it
 * is drawn, and every piece of the outlook is read from all of them. `onDone` hears how many are drawn. Null where it was
 * given up, as `isOver` wants it.
 */
export async function manyFutures(
  asked: SimulationRequest,
  crew: Crew,
  onDone: (done: number) => void,
  isOver: () => boolean,
): Promise<Outlook | null> {
  const { world, measure, quarter, spread, count } = asked
  const lines = outlookLines(measure, spread)
  const whole = emptySimulation(world, { ...asked, lines, until: lastQuarter })
  const blocks = Array.from({ length: Math.ceil(count / stride) }, (_, i): CrewTask => {
    const from = i * stride
    return { kind: 'block', asked, lines, from, n: Math.min(stride, count - from) }
  })
  let done = 0
  const isDrawn = await crew.work(
    blocks,
    block => {
      if (block.kind !== 'block') return
      putBlock(whole, block.from, block)
      done += block.count
      if (done < count) onDone(done)
    },
    isOver,
  )
  if (!isDrawn) return null
  const { tasks, rest } = outlookTasks(whole, { measure, quarter }, spread)
  const answers: OutlookTaskAnswer[] = []
  let outlookOf: ReturnType<typeof rest> | undefined
  const isRead = await crew.work(
    tasks,
    (answer, place) => {
      if (answer.kind !== 'block') answers[place] = answer
    },
    isOver,
    () => (outlookOf = rest()),
  )
  return isRead ? outlookOf!(answers) : null
}
