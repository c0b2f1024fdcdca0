import * as v from 'valibot'
import { verdict, verdictSentence, wholeSentence, wordsText } from '../../analysis/verdict.ts'
import { type InputKey, isInput } from '../../model/inputs.ts'
import { modelVersion } from '../../model/version.ts'
import { readShared, writeShared } from '../codec/fields.ts'
import type { ScenarioState } from '../scenario/scenarioState.ts'
import type { State } from '../scenario/store.ts'
import { type Desk, deskOf } from './desk.ts'
import type { Show } from './presentation.ts'

/** What is on, as another window needs it to draw the same: the scene, and what has been made of it. */
export type StageView = {
  at: number
  count: number
  charts: readonly string[]
  headline: string | null
  isBlank: boolean
  dragging: State['dragging']
  shared: unknown
}

/** The same as another machine needs it, whose model may be of another version: with the sliders, and what the presenter's model says. */
export type RoomView = StageView & {
  live: readonly InputKey[]
  version: string
  /** The verdict as a sentence, and by how much it is: the same model comes to the same number. */
  verdict: string
  lead: number
}

/** What a presentation shows the room at this moment. */
export function stageViewOf(show: Show): StageView {
  const { at, shared } = show.roomSees()
  const { isBlank, held } = show.stage.getState()
  const { charts, headline } = show.scenes[at]!
  const dragging = held ? null : show.store.getState().dragging
  return { at, count: show.scenes.length, charts, headline, isBlank, dragging, shared: writeShared(shared) }
}

/** The same for another machine; notes stay here. */
export function roomViewOf(show: Show): RoomView {
  const view = stageViewOf(show)
  const { held } = show.stage.getState()
  const desk = held ? deskOf({ ...show.store.getState(), ...held.shared }) : show.desk.get()
  const { live } = show.scenes[view.at]!
  return { ...view, live, version: modelVersion, ...verdictNumbers(desk) }
}

/** What a desk's verdict is, to be compared with another's. */
export function verdictNumbers(desk: Desk): Pick<RoomView, 'verdict' | 'lead'> {
  const { leader, margin } = verdict(desk.answer, desk.measure, desk.horizon)
  return { verdict: wordsText(wholeSentence(verdictSentence(desk))), lead: leader === 'aws' ? margin : -margin }
}

/** Whether two models came to the same: browsers differ in the last digits of a power. */
export const isEqualLead = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const text = v.pipe(v.string(), v.maxLength(1000))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))
const input = v.custom<InputKey>(key => typeof key === 'string' && isInput(key))
const movable = ['horizon', 'correlation', 'weights'] as const

const roomView = v.object({
  at: place,
  count: place,
  charts: v.pipe(v.array(text), v.maxLength(9)),
  headline: v.optional(v.nullable(text), null),
  isBlank: v.boolean(),
  dragging: v.optional(v.nullable(v.union([input, v.picklist(movable)])), null),
  shared: v.unknown(),
  live: v.pipe(v.array(input), v.maxLength(9)),
  version: text,
  verdict: text,
  lead: v.pipe(v.number(), v.finite()),
})

/** What came from another machine, as it must be, with its scenario read; null where it is anything else. */
export function readRoomView(raw: unknown): { view: RoomView; state: ScenarioState } | null {
  const { success, output } = v.safeParse(roomView, raw)
  return success ? { view: output, state: readShared(output.shared).state } : null
}
