import { whatIf } from '../analysis/whatIf.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import type { Fact } from '../data/facts.ts'
import { history } from '../data/history.ts'
import { ghostOf } from '../state/scenario/baseline.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { dayOf, startWorld, worldFrom } from '../state/scenario/start.ts'
import { chartInputOf } from './chartInputOf.ts'

/** A scenario that figures are made of, under its name where it has one. */
export type Subject = { shared: ScenarioState; scene: ChartInput; name: string | null }

/** What is known of the time before today: the facts, and the dated events. */
export type KnownPast = { facts: readonly Fact[]; events: ChartInput['events'] }

/** A scenario to make figures of, worked out anew and not taken from the screen. */
export function subjectOf(shared: ScenarioState, { facts, events }: KnownPast, name: string | null = null): Subject {
  const { measure, horizon, map } = shared
  const world = worldFrom(shared)
  const asOf = dayOf(shared)
  const shown = {
    answer: whatIf(world),
    world,
    baseWorld: startWorld(shared),
    measure,
    asOf,
    horizon,
    ghost: ghostOf(shared),
    map,
  }
  return { shared, scene: chartInputOf(shown, { history: history(facts, asOf), events }), name }
}

/** The scene at rest: whatever glides on the screen, a figure shows where it comes to. */
export const atRest = (scene: ChartInput): ChartInput => ({
  ...scene,
  isDragging: false,
  sameAxes: null,
  answer: whatIf(scene.world),
})
