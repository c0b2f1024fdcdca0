import { simulateBlock } from '../analysis/monteCarlo.ts'
import { type OutlookTask, type OutlookTaskAnswer, outlookTaskAnswer } from '../analysis/outlook.ts'
import type { LineKey } from '../model/index.ts'
import { lastQuarter } from '../model/index.ts'
import type { SimulationRequest } from './messages.ts'

/** Futures `from` to `from + n - 1` of a question. */
type Block = { kind: 'block'; asked: SimulationRequest; lines: readonly LineKey[]; from: number; n: number }

/** A piece of a large question, which any worker can work out alone: some of its futures, or a piece of the outlook. */
export type CrewTask = Block | OutlookTask

export type CrewAnswer =
  | ({ kind: 'block'; from: number } & Pick<ReturnType<typeof simulateBlock>, 'count' | 'inputs' | 'columns'>)
  | OutlookTaskAnswer

/** The same answer to the bit, whichever worker gives it. */
export function answerTo(task: CrewTask): CrewAnswer {
  if (task.kind !== 'block') return outlookTaskAnswer(task)
  const { from, n, lines, asked } = task
  const { world, baseWorld, seed, correlation } = asked
  const { count, inputs, columns } = simulateBlock(from, n, world, baseWorld, {
    seed,
    correlation,
    lines,
    until: lastQuarter,
  })
  return { kind: 'block', from, count, inputs, columns }
}

/** The same answer with the draws of all its inputs side by side in one piece of memory: each that is handed over takes a while. */
export function packed(answer: CrewAnswer): CrewAnswer {
  if (answer.kind !== 'block') return answer
  const { count } = answer
  const drawn = Object.entries(answer.inputs)
  const all = new Float64Array(drawn.length * count)
  for (const [i, [, column]] of drawn.entries()) all.set(column, i * count)
  const inputs = drawn.map(([key], i) => [key, all.subarray(i * count, (i + 1) * count)])
  return { ...answer, inputs: Object.fromEntries(inputs) }
}

/** The memory of an answer, which is handed over rather than copied. */
export function memoryOf(answer: CrewAnswer): Transferable[] {
  if (answer.kind !== 'block') return []
  const columns = [...Object.values(answer.inputs), ...Object.values(answer.columns)]
  return [...new Set(columns.map(({ buffer }) => buffer))]
}
