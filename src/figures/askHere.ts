import type { figureTasks } from './figureTasks.ts'
import type { AskFigures } from './tasks.ts'

type Tasks = Record<string, (given: never, about: never) => Promise<unknown>>

/** Does tasks on this very thread, one after the other; between two of them it may do what else there is to do. */
export function askHere(tasks: ReturnType<typeof figureTasks>): AskFigures {
  let last: Promise<unknown> = Promise.resolve()
  return (task, given, about, signal) => {
    const answer = last.then(async () => {
      await new Promise(resolve => setTimeout(resolve))
      signal?.throwIfAborted()
      return (tasks as Tasks)[task]!(given as never, about as never)
    })
    last = answer.catch(() => {})
    return answer as never
  }
}
