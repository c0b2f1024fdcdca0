import type { ChartInput } from '../charts/chartInput.ts'
import { memoise } from '../charts/kit/memoise.ts'
import { type Consensus, consensusPoints } from '../state/scenario/consensus.ts'
import type { WeightedScenario } from '../state/scenario/scenarioState.ts'
import { weightedWorlds } from '../state/scenario/weightedWorlds.ts'

/** What the scenario itself gives to a chart. */
type Shown = Pick<
  ChartInput,
  'answer' | 'world' | 'baseWorld' | 'measure' | 'asOf' | 'horizon' | 'ghost' | 'map' | 'bridgeLine' | 'tables'
> & {
  consensus: Consensus
  weights: readonly WeightedScenario[]
}

/** What came before today, the reported points and the dated events; and what is dated after it. */
type Past = Pick<ChartInput, 'history' | 'events' | 'ahead'>

/** What a chart has besides where something moves, is drawn over it, or was simulated; without it it is at rest. */
type Moving = Partial<Pick<ChartInput, 'overlays' | 'outlook' | 'areAxesLocked' | 'isDragging' | 'isResting'>>

/** All that a chart is drawn from, on the screen as in a figure: a scenario, its past, and what moves. */
export function chartInputOf(
  { answer, world, baseWorld, measure, asOf, horizon, ghost, map, bridgeLine, tables, consensus, weights }: Shown,
  { history, events, ahead }: Past,
  { overlays = [], outlook = null, areAxesLocked = false, isDragging = false, isResting = false }: Moving = {},
): ChartInput {
  return {
    answer,
    world,
    baseWorld,
    measure,
    asOf,
    horizon,
    history,
    consensus: consensusPoints(consensus, asOf),
    events,
    ahead,
    ghost,
    overlays,
    weights: worldsAt(weights, asOf),
    outlook,
    map,
    bridgeLine,
    tables,
    areAxesLocked,
    isDragging,
    isResting,
  }
}

/** While a hand moves, what is weighed stays as it is. */
const worldsAt = memoise(weightedWorlds)
