import type { AnsweredTask, Helper, SentTask } from './crew.ts'
import { answerTo, memoryOf, packed } from './tasks.ts'

/** What a worker is called that helps another. */
const name = 'futures helper'

/** So many workers at the most, however many processors there are: each holds some ten megabytes. */
const most = 8

/** Whether this worker is a helper. */
export const isHelper = () => self.name === name

/** Starts a helper for every processor but this worker's own, from the file that this worker runs; none where a worker may start none. */
export function startHelpers(): Helper[] {
  const count = Math.min(navigator.hardwareConcurrency || 1, most) - 1
  try {
    return Array.from({ length: count }, () => helperIn(new Worker(self.location.href, { type: 'module', name })))
  } catch {
    return []
  }
}

const helperIn = (worker: Worker): Helper => {
  const onMessage = (listener: (data: HelperMessage) => void) =>
    worker.addEventListener('message', ({ data }: MessageEvent<HelperMessage>) => listener(data))
  return {
    onReady: listener => onMessage(data => data === ready && listener()),
    send: sent => worker.postMessage(sent, []),
    onAnswer: listener => onMessage(data => data !== ready && listener(data)),
    onError: listener => worker.addEventListener('error', listener),
    dismiss: () => worker.terminate(),
  }
}

const ready = 'ready'
type HelperMessage = typeof ready | AnsweredTask

/** Says that it is there, and from then on works out what it is sent. */
export function help() {
  self.addEventListener('message', ({ data: { work, place, task } }: MessageEvent<SentTask>) => {
    const answer = packed(answerTo(task))
    say({ work, place, answer }, memoryOf(answer))
  })
  say(ready, [])
}

const say = (message: HelperMessage, transfer: Transferable[]) => self.postMessage(message, { transfer })
