import type { TaskName } from './tasks.ts'

/** The first that a worker is told: the languages that numbers are written for, and whether futures will be asked of it. */
type Greeting = { languages: readonly string[]; willSimulate: boolean }

/** A task for a worker. `about` is what several tasks are about, by its number; it comes with the first of them and replaces the one before. */
export type TaskMessage = { task: TaskName; given: unknown; about: { id: number; sent?: unknown } }

export type WorkerMessage = Greeting | TaskMessage

/** What a worker says: what came of its task. It has one at a time. */
export type WorkerAnswer = { answer: unknown } | { failure: string }
