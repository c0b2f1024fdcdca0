import type { ComparedWorld } from '../analysis/comparison.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { memoise } from '../charts/kit/memoise.ts'
import type { World } from '../model/world.ts'
import { allCompared, comparedWorlds, referenceOf } from '../state/scenario/compared.ts'
import { type Consensus, consensusPoints } from '../state/scenario/consensus.ts'
import type { Baseline, Compared, WeightedScenario } from '../state/scenario/scenarioState.ts'
import { weightedWorlds } from '../state/scenario/weightedWorlds.ts'

/** What the scenario itself gives to a chart. */
type Shown = Pick<
  ChartInput,
  'answer' | 'world' | 'baseWorld' | 'measure' | 'asOf' | 'horizon' | 'ghost' | 'map' | 'bridgeLine' | 'tables'
> & {
  consensus: Consensus
  weights: readonly WeightedScenario[]
  compared: Compared
  baseline: Baseline | null
}

/** What came before today, the reported points and the dated events; and what is dated after it. */
type Past = Pick<ChartInput, 'history' | 'events' | 'ahead'>

/** What a chart has besides where something moves, is drawn over it, or was simulated; without it it is at rest. */
type Moving = Partial<Pick<ChartInput, 'overlays' | 'outlook' | 'areAxesLocked' | 'isDragging' | 'isResting'>>

/** All that a chart is drawn from, on the screen as in a figure: a scenario, its past, and what moves. */
export function chartInputOf(
  shown: Shown,
  { history, events, ahead }: Past,
  { overlays = [], outlook = null, areAxesLocked = false, isDragging = false, isResting = false }: Moving = {},
): ChartInput {
  const { answer, world, baseWorld, measure, asOf, horizon, ghost, map, bridgeLine, tables } = shown
  return {
    answer,
    world,
    baseWorld,
    measure,
    asOf,
    horizon,
    history,
    consensus: consensusPoints(shown.consensus, asOf),
    events,
    ahead,
    ghost,
    overlays,
    weights: worldsAt(shown.weights, asOf),
    compared: comparedAt(
      world,
      baseWorld,
      othersAt(shown.baseline, shown.compared, asOf),
      referenceOf(shown.compared, shown.baseline !== null),
    ),
    outlook,
    map,
    bridgeLine,
    tables,
    areAxesLocked,
    isDragging,
    isResting,
  }
}

/** While a hand moves, what is weighed and compared stays as it is. */
const worldsAt = memoise(weightedWorlds)

const othersAt = memoise(comparedWorlds)

const comparedAt = memoise(
  (world: World, baseWorld: World, others: readonly ComparedWorld[], reference: number): ChartInput['compared'] => ({
    worlds: allCompared({ world, baseWorld }, others),
    reference,
  }),
)
