import type { Quarter } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import type { Answer } from './whatIf.ts'

/**
 * What the scenario is compared with: the pinned scenario, or the base where none is pinned. `shift` is the quarter of
 * the scenario at which the baseline's quarter 0 lies (they may start on different days); `name` is what it is called.
 */
export type Ghost = { answer: Answer; world: World; shift: Quarter; isPinned: boolean; name: string }
