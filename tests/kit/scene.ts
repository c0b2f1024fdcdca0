import { firstTables } from '../../src/analysis/tableChoice.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { type BaseId, bases, latestBase } from '../../src/model/bases.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'
import { allCompared } from '../../src/state/scenario/compared.ts'

/** A scene of a base with changes, without a past unless one is given. */
export function sceneOf(changes: Changes = {}, told: Partial<ChartInput> & { base?: BaseId } = {}): ChartInput {
  const { base = latestBase, ...rest } = told
  const world = worldOf(base, changes)
  return {
    answer: whatIf(world),
    world,
    baseWorld: baseWorld(base),
    measure: 'valueCreated',
    asOf: bases[base].asOf,
    horizon: 12,
    history: [],
    consensus: [],
    events: [],
    ahead: [],
    ghost: null,
    overlays: [],
    weights: [],
    compared: { worlds: allCompared({ world, baseWorld: baseWorld(base) }, []), reference: 0 },
    outlook: null,
    map: ['aws.valuation', 'adoptionSlowdown'],
    tables: firstTables,
    areAxesLocked: false,
    isDragging: false,
    ...rest,
  }
}
