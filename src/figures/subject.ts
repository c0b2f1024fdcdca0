import { whatIf } from '../analysis/whatIf.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { dayHere } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { history } from '../data/history.ts'
import { datesAhead } from '../explain/datesAhead.ts'
import { evaluateScenario } from '../state/scenario/evaluateScenario.ts'
import type { ScenarioState, StoryScene } from '../state/scenario/scenarioState.ts'
import { chartInputOf } from './chartInputOf.ts'
import { datesOnAxis } from './datesOnAxis.ts'

/** A scenario that figures are made of, under its name where it has one; how old it is is said as of `today`, YYYY-MM-DD, where that is given. */
export type Subject = {
  shared: ScenarioState
  scene: ChartInput
  name: string | null
  today?: string | null | undefined
}

/** What is known of the time before today: the facts, the dated events, and which day it is, YYYY-MM-DD. */
export type KnownPast = { facts: readonly Fact[]; events: ChartInput['events']; today?: string | null | undefined }

/** The scenes of a storyboard, and what is known of the time before them. */
export type StoryboardInput = KnownPast & { scenes: readonly StoryScene[] }

/** The past as it is known on the day of a moment, by the clock of whoever reads it. */
export const pastOn = (moment: Date, past: Omit<KnownPast, 'today'>): KnownPast => ({ ...past, today: dayHere(moment) })

/** A scenario to make figures of, worked out anew and not taken from the screen. */
export function subjectOf(
  shared: ScenarioState,
  { facts, events, today }: KnownPast,
  name: string | null = null,
): Subject {
  const shown = { ...shared, ...evaluateScenario(shared) }
  const { asOf } = shown
  const ahead = today ? datesOnAxis(datesAhead(today, facts, events), { asOf, today }) : []
  return { shared, scene: chartInputOf(shown, { history: history(facts, asOf), events, ahead }), name, today }
}

/** The scene at rest: whatever glides on the screen, a figure shows where it comes to. */
export const atRest = (scene: ChartInput): ChartInput => ({
  ...scene,
  isDragging: false,
  areAxesLocked: false,
  answer: whatIf(scene.world),
})
