import type { Chance } from '../analysis/draws.ts'
import type { Outlook } from '../analysis/outlook.ts'
import type { StackLine } from '../model/index.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Quarter } from '../model/quantities.ts'
import type { World } from '../model/world.ts'

/** A question to the worker: a scenario, by which chance and how often it is drawn, and which lines shall spread. The quarter is that of the verdict. */
export type SimulationRequest = Chance & {
  world: World
  baseWorld: World
  measure: MeasureId
  quarter: Quarter
  count: number
  spread: readonly StackLine[]
}

/** What the worker tells of the question with that number: how far it is, or the answer. */
export type WorkerReply = { id: number; done: number } | { id: number; outlook: Outlook }

/** A question as it is sent. */
export type Sent = { id: number; asked: SimulationRequest }
