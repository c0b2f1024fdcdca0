import type { figureTasks } from './figureTasks.ts'

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
