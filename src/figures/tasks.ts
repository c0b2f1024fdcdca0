import type { Chart } from '../charts/chart.ts'
import type { FigureSpec } from '../export/figure.ts'
import type { figureTasks } from './figureTasks.ts'
import type { PackItem } from './pack.ts'
import type { PackContents } from './packedFigure.ts'

/** A chart as it is sent to a worker, to which no function can be sent: by its name. */
export type SentChart = Pick<Chart, 'id'>

export const sentChart = ({ id }: Chart): SentChart => ({ id })

/** A figure's spec, and a pack, with charts by their names. */
export type SentSpec = Omit<FigureSpec, 'chart'> & { chart: SentChart }

type SentItem = Omit<PackItem, 'chart' | 'beside'> & {
  chart: SentChart
  beside?: { charts: readonly SentChart[]; rows: readonly string[] }
}

export type SentPack = Omit<PackContents, 'items'> & { items: readonly SentItem[] }

type Tasks = ReturnType<typeof figureTasks>

/** What a worker of figures can be asked: its name, what is given with it, and what several tasks are about. */
export type TaskName = keyof Tasks

type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0]
type TaskTopic<Name extends TaskName> = Parameters<Tasks[Name]>[1]
export type TaskAnswer<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

/**
 * Asks for a task, of a worker or here. What it is `about` is sent to each worker once, so tasks about the same thing are to
 * name the same object. Rejects with the reason of the signal where it is aborted.
 */
export type AskFigures = <Name extends TaskName>(
  task: Name,
  given: TaskInput<Name>,
  about: TaskTopic<Name>,
  signal?: AbortSignal,
) => Promise<TaskAnswer<Name>>
