import type { Outlook } from '../analysis/outlook.ts'
import { whatIf } from '../analysis/whatIf.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { gliding } from '../charts/kit/inputTween.ts'
import { withSameAxis } from '../charts/kit/sameAxis.ts'
import { hearingAll, type Live, listeners } from '../live/live.ts'
import { quartersTo } from '../model/quarters.ts'
import { nameOfSaved } from '../state/scenario/automaticNames.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import { type Desk, nextFrame } from '../state/session/desk.ts'
import { chartInputOf } from './chartInputOf.ts'
import { restWatch } from './restWatch.ts'

/** What the files date: the reported points and the dates ahead as they lie from a base's day, and the events that were. */
export type PastFiles = {
  historyAt: (asOf: string) => ChartInput['history']
  aheadAt: (asOf: string) => ChartInput['ahead']
  events: ChartInput['events']
}

/** A saved scenario that is drawn over the charts. */
type Overlaid = { id: string; name: string; shared: ScenarioState }

type ChartInputSource = {
  live: Live<ChartInput>
  setPast: (past: PastFiles) => void
  setOverlaid: (scenarios: readonly Overlaid[]) => void
  setOutlook: (outlook: Outlook | null) => void
}

const nothingYet: PastFiles = { historyAt: () => [], aheadAt: () => [], events: [] }

/** What the charts are fed: the desk, the past as it comes in, and the scenarios drawn over it. */
export function chartInputSource(desk: Live<Desk>): ChartInputSource {
  const { tell, subscribe } = listeners()
  let past = nothingYet
  let rows: ({ asOf: string; past: PastFiles } & Pick<ChartInput, 'history' | 'ahead' | 'events'>) | undefined
  let overlaid: readonly Overlaid[] = []
  let drawn: { asOf: string; of: readonly Overlaid[]; overlays: ChartInput['overlays'] } | undefined
  let outlook: Outlook | null = null
  let seen: { desk: Desk; past: PastFiles; of: readonly Overlaid[]; scene: ChartInput } | undefined
  const rest = restWatch(() => nextFrame(tell))

  const datedAt = (asOf: string) => {
    if (rows?.asOf !== asOf || rows.past !== past)
      rows = { asOf, past, history: past.historyAt(asOf), ahead: past.aheadAt(asOf), events: past.events }
    return rows
  }
  const overlaysAt = (asOf: string) => {
    if (drawn?.asOf !== asOf || drawn.of !== overlaid)
      drawn = {
        asOf,
        of: overlaid,
        overlays: overlaid.map(({ id, name, shared }) => ({
          id,
          name: nameOfSaved(name),
          answer: whatIf(worldFrom(shared)),
          shift: quartersTo(asOf, dayOf(shared)),
        })),
      }
    return drawn.overlays
  }
  const live: Live<ChartInput> = {
    get: () => {
      const now = desk.get()
      rest.see(now)
      const isSeen = seen?.desk === now && seen.past === past && seen.of === overlaid
      if (!isSeen || seen!.scene.outlook !== outlook || seen!.scene.isResting !== rest.isResting()) {
        const { areAxesLocked } = now
        const moving = { overlays: overlaysAt(now.asOf), outlook, areAxesLocked, isResting: rest.isResting() }
        seen = {
          desk: now,
          past,
          of: overlaid,
          scene: chartInputOf(now, datedAt(now.asOf), { ...moving, isDragging: now.dragging !== null }),
        }
      }
      return seen!.scene
    },
    subscribe: hearingAll(subscribe, desk.subscribe),
  }
  return {
    live: withSameAxis(gliding(live)),
    setPast: files => {
      past = files
      tell()
    },
    setOverlaid: scenarios => {
      overlaid = scenarios
      tell()
    },
    // While a hand moves, the next move takes it along, or the hand's rest does: nothing is drawn for it alone.
    setOutlook: next => {
      outlook = next
      if (desk.get().dragging === null || rest.isResting()) tell()
    },
  }
}
