import { readerLanguages } from '../model/separators.ts'
import type { Answers } from './preview.ts'
import type { IntakeReply, IntakeSource } from './session.ts'

/** What the page sends: first what was dropped or pasted, then sets of answers, each with a number of its own. */
export type IntakeRequest = { source: IntakeSource; languages: readonly string[] } | { id: number; answers: Answers }

/** Asks what a source says by a set of answers, and ends whatever reads it. */
export type IntakeClient = { ask: (answers: Answers) => Promise<IntakeReply>; end: () => void }

/** A table read by a worker while the page stays live; where no worker can be had, or it breaks, by the page itself. */
export function intakeClient(source: IntakeSource): IntakeClient {
  const worker = started()
  let onPage: Promise<IntakeClient['ask']> | undefined
  const byPage = (answers: Answers) => {
    onPage ??= import('./session.ts').then(({ intakeSession }) => intakeSession(source))
    return onPage.then(ask => ask(answers))
  }
  if (!worker) return { ask: byPage, end: () => {} }
  let asked = 0
  let isBroken = false
  worker.addEventListener('error', () => (isBroken = true))
  send(worker, { source, languages: readerLanguages() })
  return {
    ask: answers => {
      if (isBroken) return byPage(answers)
      const id = ++asked
      return new Promise(resolve => {
        worker.addEventListener('error', () => resolve(byPage(answers)), { once: true })
        worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: IntakeReply }>) => {
          if (data.id === id) resolve(data.reply)
        })
        send(worker, { id, answers })
      })
    },
    end: () => worker.terminate(),
  }
}

const send = (worker: Worker, request: IntakeRequest) => worker.postMessage(request, [])

function started(): Worker | null {
  try {
    return new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module', name: 'intake' })
  } catch {
    return null
  }
}
