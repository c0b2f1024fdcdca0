import type { figureTasks } from './figureTasks.ts'
import type { TaskMessage, WorkerAnswer } from './workerMessages.ts'

type Tasks = Record<string, (given: never, about: never) => Promise<unknown>>

/** Does tasks as they come in messages; what they are about is held until another takes its place. */
export function taskServer(tasks: ReturnType<typeof figureTasks>) {
  let held: TaskMessage['about'] = { id: 0 }
  return async ({ task, given, about }: TaskMessage): Promise<WorkerAnswer> => {
    if ('sent' in about) held = about
    try {
      return { answer: await (tasks as Tasks)[task]!(given as never, held.sent as never) }
    } catch (error) {
      return { failure: error instanceof Error ? error.message : 'The figures could not be written' }
    }
  }
}
