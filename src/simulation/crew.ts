import { answerTo, type CrewAnswer, type CrewTask } from './tasks.ts'

/** A task as it is sent to a helper, and its answer as that comes back. */
export type SentTask = { work: number; place: number; task: CrewTask }
export type AnsweredTask = { work: number; place: number; answer: CrewAnswer }

/** Another worker, which works tasks out one after the other. It is sent nothing before it is ready. */
export type Helper = {
  onReady: (listener: () => void) => void
  send: (sent: SentTask) => void
  onAnswer: (listener: (answered: AnsweredTask) => void) => void
  onError: (listener: () => void) => void
  dismiss: () => void
}

type Work = {
  number: number
  tasks: readonly CrewTask[]
  open: number[]
  left: number
  onAnswer: (answer: CrewAnswer, place: number) => void
}

/** What a helper is at. */
type State = 'starting' | 'free' | SentTask

/** How long helpers wait for the next question before they are dismissed: each holds some ten megabytes. */
const patience = 2000

/**
 * Works tasks out on this thread and on those of helpers at once; who is free takes the next one. Helpers are hired with the
 * first work. One that breaks is let go, and its task is worked out by another. `turn` lets the messages in that wait.
 */
export function crewOf(hire: () => Helper[], turn: () => Promise<void>) {
  let helpers: Map<Helper, State> | null = null
  let now: Work | null = null
  let works = 0
  let wake = () => {}
  let alarm: ReturnType<typeof setTimeout> | undefined

  function hired(): Map<Helper, State> {
    const all = new Map<Helper, State>()
    for (const helper of hire()) {
      const isFree = () => {
        if (!all.has(helper)) return
        all.set(helper, 'free')
        give(helper)
      }
      all.set(helper, 'starting')
      helper.onReady(isFree)
      helper.onAnswer(({ work, place, answer }) => {
        if (work === now?.number) settle(answer, place)
        isFree()
      })
      helper.onError(() => {
        const state = all.get(helper)
        all.delete(helper)
        helper.dismiss()
        if (typeof state === 'object' && state.work === now?.number) now.open.push(state.place)
        wake()
      })
    }
    return all
  }
  function give(helper: Helper) {
    if (!now || helpers?.get(helper) !== 'free') return
    const place = now.open.pop()
    if (place === undefined) return
    const sent = { work: now.number, place, task: now.tasks[place]! }
    helpers.set(helper, sent)
    helper.send(sent)
  }
  function settle(answer: CrewAnswer, place: number) {
    now!.left -= 1
    now!.onAnswer(answer, place)
    wake()
  }
  function dismiss() {
    for (const helper of helpers?.keys() ?? []) helper.dismiss()
    helpers = null
  }

  /**
   * Answers whether all tasks were answered: not where `isOver` came true, which is looked at between any two. `first` is
   * done here before any task, while the helpers have begun.
   */
  async function work(
    tasks: readonly CrewTask[],
    onAnswer: Work['onAnswer'],
    isOver: () => boolean,
    first = () => {},
  ): Promise<boolean> {
    clearTimeout(alarm)
    helpers ??= hired()
    const own: Work = {
      number: ++works,
      tasks,
      open: [...tasks.keys()].toReversed(),
      left: tasks.length,
      onAnswer,
    }
    now = own
    for (const helper of helpers.keys()) give(helper)
    first()
    while (own.left > 0 && !isOver()) {
      const place = own.open.pop()
      if (place === undefined) await new Promise<void>(resolve => (wake = resolve))
      else {
        settle(answerTo(tasks[place]!), place)
        await turn()
      }
    }
    now = null
    alarm = setTimeout(dismiss, patience)
    return own.left === 0
  }
  return {
    work,
    /** Has a work look again whether it is over. */
    wake: () => wake(),
  }
}

export type Crew = ReturnType<typeof crewOf>
