import { simulating } from '../analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../analysis/outlook.ts'
import { lastQuarter } from '../model/index.ts'
import type { Sent, WorkerReply } from './messages.ts'

type Tell = (told: WorkerReply, transferred: Transferable[]) => void

/**
 * Answers questions, each in pieces: between two of them newer questions are heard, and the newest one is all that
 * counts. `turn` lets the messages in that wait. Answers what takes a question.
 */
export function serving(tell: Tell, turn: () => Promise<void> = nextTurn): (sent: Sent) => void {
  let newest: Sent | null = null
  let isAtWork = false

  async function work() {
    isAtWork = true
    for (let sent = newest; sent; sent = newest) {
      newest = null
      await answer(sent)
      await turn()
    }
    isAtWork = false
  }

  async function answer({ id, asked }: Sent) {
    const { world, baseWorld, measure, quarter, spread, seed, correlation, count } = asked
    const lines = outlookLines(measure, spread)
    const steps = simulating(world, baseWorld, { seed, correlation, count, lines, until: lastQuarter })
    for (;;) {
      const { done, value } = steps.next()
      if (done) {
        const outlook = outlookOf(value, { measure, quarter }, spread)
        const { leads, percentiles, fans } = outlook
        const columns = [
          leads,
          percentiles.lead,
          ...Object.values(percentiles.lines),
          ...Object.values(fans).flatMap(fan => Object.values(fan)),
        ]
        return tell(
          { id, outlook },
          columns.map(column => column.buffer),
        )
      }
      if (value === count) continue
      tell({ id, done: value }, [])
      await turn()
      if (newest) return
    }
  }

  return sent => {
    newest = sent
    if (!isAtWork) void work()
  }
}

const nextTurn = () => new Promise<void>(resolve => setTimeout(resolve))
