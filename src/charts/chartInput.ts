import type { Bridge } from '../analysis/bridge.ts'
import type { ComparedWorld } from '../analysis/comparison.ts'
import type { WeightedWorld } from '../analysis/expectation.ts'
import type { Ghost } from '../analysis/ghost.ts'
import type { Outlook } from '../analysis/outlook.ts'
import type { TableChoice } from '../analysis/tableChoice.ts'
import type { Bar } from '../analysis/tornado.ts'
import type { Answer } from '../analysis/whatIf.ts'
import type { LineKey, StackLine } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { NumberAddress } from '../model/keys.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Grade } from '../model/parameter.ts'
import type { Quarter } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { Changes, World } from '../model/world.ts'
import type { Axis } from './kit/axis.ts'

/** A reported point left of today; `quarter` may be a fraction and is never above 0. */
export type Reported = {
  line: StackLine
  side: Side
  quarter: Quarter
  value: number
  date: string
  factId?: string
}

/** What analysts expect of a stack's line at the end of a quarter, on which day and how many of them, where that is known. */
export type ConsensusPoint = {
  line: StackLine
  side: Side
  quarter: Quarter
  value: number
  date?: string
  count?: number
}

/** Something that happened on a day, from the events file. */
type Dated = { date: string; title: string; detail: string; source_url: string | null; side: Side | 'both' }

/**
 * A dated fact that lies ahead of the reader's day: where it stands on the axis (`quarter` may be a fraction), what is to happen,
 * in full and in a few words, how sure the day is, and the id of its source.
 */
export type DateOnAxis = {
  date: string
  quarter: Quarter
  title: string
  short: string
  grade: Grade
  source: string | null
}

/** Answers that a frame holds while a hand moves, where new ones would take longer than a frame. */
export type DragAnswers = { bars?: readonly Bar[]; bridge?: Bridge | null; restWorld?: World }

/** All that a chart is given: rows and what frames them. It never sees the store. */
export type ChartInput = {
  answer: Answer
  world: World
  /** The base without any change. */
  baseWorld: World
  /** What the lead is measured by. */
  measure: MeasureId
  /** The day that is quarter 0. */
  asOf: string
  horizon: Quarter
  history: readonly Reported[]
  /** What the user pasted of what analysts expect; it moves nothing. */
  consensus: readonly ConsensusPoint[]
  events: readonly Dated[]
  /** What the calendar holds after the reader's day, in the order of days; nothing where that day is not known. */
  ahead: readonly DateOnAxis[]
  /** What the scenario is compared with, where it differs; its quarter 0 lies at `shift`. */
  ghost: Ghost | null
  /** Saved scenarios drawn over the charts, four at the most. */
  overlays: readonly { id: string; name: string; answer: Answer; shift: Quarter }[]
  /** Scenarios that are weighed against one another. */
  weights: readonly WeightedWorld[]
  /** What is compared with the scenario and its base, and the place among all of them that differences are taken from. */
  compared: { worlds: readonly ComparedWorld[]; reference: number }
  /** What many simulated futures say, once they do; while something moves it may be a few frames old. */
  outlook: Outlook | null
  /** The figure that the bridge splits by input: a line of one stack, or the lead where none is named. */
  bridgeLine?: LineKey | null | undefined
  /** The inputs of the map: across, and up. */
  map: readonly [across: InputKey, up: InputKey]
  /** What the tables are of. */
  tables: TableChoice
  /** Where axes are locked they only ever grow. */
  areAxesLocked: boolean
  /** While they are, the axis that all charts in dollars share. */
  dollarAxis?: Axis
  /** While this holds, axes hold too. */
  isDragging: boolean
  /** In a drag, that the hand holds still: then what would take longer than a frame is told, too. */
  isResting?: boolean
  /** What the frame holds that it is for. */
  held?: DragAnswers
}

/**
 * Where a number of a chart stands, and in which world where that is not the scenario's own: in one with some inputs
 * moved, as its reader is told of it, in what the scenario is compared with, or in a saved one that is drawn over it.
 */
export type Spot = NumberAddress & { world?: { moved: Changes; says: string } | { saved: string } | 'ghost' }

/** What a hand can do on a chart. */
export type Hands = {
  beginHorizon: () => void
  moveHorizon: (quarter: Quarter) => void
  endHorizon: () => void
  goTo: (key: InputKey) => void
  setInputs: (changes: Changes) => void
  /** Says where a number comes from. */
  explain: (spot: Spot) => void
}
