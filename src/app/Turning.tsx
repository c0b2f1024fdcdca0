import type { ReactNode } from 'react'
import { nearestFlip, nearestSentence, overTime } from '../analysis/turning.ts'
import { verdict } from '../analysis/verdict.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import type { Ghost } from '../state/baseline.ts'
import { useActions, useDesk } from '../state/hooks.ts'
import { startWorld, worldFrom } from '../state/start.ts'
import type { Chosen } from '../state/store.ts'
import { useExplain } from './explain/context.ts'
import { MarketLine } from './market.tsx'

/**
 * Under the headline: how often the leader leads when inputs are drawn by chance (`children`), the input whose flip is
 * nearest, when the lead changes along time, and who led before.
 */
export function Turning({ children }: { children?: ReactNode }) {
  const answer = useDesk(desk => desk.answer)
  const asOf = useDesk(desk => desk.asOf)
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const ghost = useDesk(desk => desk.ghost)
  const settled = useDesk(desk => desk.settled)
  const areAxesLocked = useDesk(desk => desk.areAxesLocked)
  const { toggleAxesLock } = useActions()
  return (
    <div className="turning">
      {children} <NearestFlip settled={settled} /> <span>{overTime(answer, measure, asOf)}</span>{' '}
      {ghost && <span>{before(ghost, measure, horizon)}</span>}
      <button
        type="button"
        className="textButton axesLock"
        title="One range for all charts in dollars, and for every scenario from now on"
        aria-pressed={areAxesLocked}
        onClick={toggleAxesLock}
      >
        Same axes
      </button>
      <MarketLine />
    </div>
  )
}

/** Asks all inputs, so it waits for the end of a drag. */
function NearestFlip({ settled }: { settled: Chosen }) {
  const explain = useExplain()
  const { measure, horizon } = settled
  const nearest = nearestFlip(worldFrom(settled), startWorld(settled), { measure, quarter: horizon })
  const says = nearestSentence(nearest, shortName)
  if (!nearest) return <strong>{says}</strong>
  return (
    <button
      type="button"
      className="nearest"
      title={`Explain ${shortName(nearest.key)}`}
      onClick={event => explain({ kind: 'input', key: nearest.key }, event.currentTarget)}
    >
      {says}
    </button>
  )
}

function before({ answer, shift, isPinned }: Ghost, measure: Chosen['measure'], horizon: number): string | null {
  const quarter = horizon - shift
  if (quarter < 0 || quarter >= answer.aws.arr.length) return null
  const { leader, margin, isLevel } = verdict(answer, measure, quarter)
  const { of, line } = measures[measure]
  const who = isPinned ? 'The pinned baseline' : 'The base case'
  if (isLevel) return `${who} had both level, ${of(leader)} ${stackLines[line].unit.format(margin)} ahead.`
  return `${who} had ${of(leader)} ahead by ${stackLines[line].unit.format(margin)}.`
}
