import { simulating } from '../analysis/monteCarlo.ts'
import { type Outlook, outlookLines, outlookOf } from '../analysis/outlook.ts'
import { lastQuarter } from '../model/index.ts'
import { crewOf, type Helper } from './crew.ts'
import { many, manyFutures } from './manyFutures.ts'
import type { Sent, SimulationRequest, WorkerReply } from './messages.ts'

type Tell = (told: WorkerReply, transferred: Transferable[]) => void

/** How many futures are drawn between two tellings. */
const toTell = 4096

/**
 * Answers questions, each in pieces: between two of them newer questions are heard, and the newest one is all that
 * counts. Many futures are shared with helpers. `turn` lets the messages in that wait. Answers what takes a question.
 */
export function serving(
  tell: Tell,
  turn: () => Promise<void> = nextTurn,
  hire: () => Helper[] = () => [],
): (sent: Sent) => void {
  const crew = crewOf(hire, turn)
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
    let told = 0
    const onDone = (done: number) => {
      if (done - told < toTell) return
      told = done
      tell({ id, done }, [])
    }
    const isOver = () => newest !== null
    const outlook =
      asked.count < many ? await fewFutures(asked, onDone, isOver) : await manyFutures(asked, crew, onDone, isOver)
    if (outlook) tell({ id, outlook }, memoryOf(outlook))
  }

  /** By this worker alone. */
  async function fewFutures(
    { world, baseWorld, measure, quarter, spread, ...asked }: SimulationRequest,
    onDone: (done: number) => void,
    isOver: () => boolean,
  ): Promise<Outlook | null> {
    const lines = outlookLines(measure, spread)
    const steps = simulating(world, baseWorld, { ...asked, lines, until: lastQuarter })
    for (;;) {
      const { done, value } = steps.next()
      if (done) return outlookOf(value, { measure, quarter }, spread)
      if (value === asked.count) continue
      onDone(value)
      await turn()
      if (isOver()) return null
    }
  }

  return sent => {
    newest = sent
    crew.wake()
    if (!isAtWork) void work()
  }
}

/** The memory of an answer, which is handed over rather than copied. */
function memoryOf({ leads, percentiles, leadSpread, fans }: Outlook): Transferable[] {
  const columns = [
    leads,
    percentiles.lead,
    ...Object.values(percentiles.lines),
    ...Object.values(leadSpread),
    ...Object.values(fans).flatMap(fan => Object.values(fan)),
  ]
  return columns.map(column => column.buffer)
}

/** By a message to itself: a timer waits four milliseconds where one follows another. */
const nextTurn = () =>
  new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
