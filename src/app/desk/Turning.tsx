import type { ReactNode } from 'react'
import type { Ghost } from '../../analysis/ghost.ts'
import { overTime } from '../../analysis/turning.ts'
import { verdict } from '../../analysis/verdict.ts'
import { stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import type { ModelQuery } from '../../state/scenario/store.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { MarketLine } from '../market/MarketProvider.tsx'
import { later } from '../ui/idleQueue.ts'
import { useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'

const NearestFlip = part({
  of: 'The nearest flip',
  when: later,
  load: () => import('./NearestFlip.tsx').then(module => module.NearestFlip),
})

/**
 * Under the headline, in two lines, so that nothing beneath moves: how often the leader leads when inputs are drawn by
 * chance (`children`); when the lead changes along time, the input whose flip is nearest, who led before, and how old the base is (`age`).
 */
export function Turning({ children, age }: { children?: ReactNode; age?: ReactNode }) {
  const turns = useDesk(({ answer, measure, asOf }) => overTime(answer, measure, asOf))
  const was = useDesk(({ ghost, measure, horizon }) => ghost && before(ghost, measure, horizon))
  const areAxesLocked = useDesk(desk => desk.areAxesLocked)
  const { toggleAxesLock } = useActions()
  const { open } = useOverlays()
  return (
    <div className="turning">
      <div className="turningRow">
        {children}
        <button
          type="button"
          className="textButton allResults"
          aria-haspopup="dialog"
          title="Stake after tax, value a share, exposure and more, of both owners"
          onClick={() => open({ kind: 'results' })}
        >
          All results
        </button>
        <button
          type="button"
          className="textButton axesLock"
          title="One range for all charts in dollars, and for every scenario from now on"
          aria-pressed={areAxesLocked}
          onClick={toggleAxesLock}
        >
          Same axes
        </button>
      </div>
      <div className="turningRow">
        <span>{turns}</span> <NearestFlip /> {was !== null && <span>{was}</span>}
        <MarketLine />
        {age}
      </div>
    </div>
  )
}

function before({ answer, shift, isPinned }: Ghost, measure: ModelQuery['measure'], horizon: number): string | null {
  const quarter = horizon - shift
  if (quarter < 0 || quarter >= answer.aws.arr.length) return null
  const { leader, margin, isLevel } = verdict(answer, measure, quarter)
  const { of, line } = measures[measure]
  const who = isPinned ? 'The pinned baseline' : 'The base case'
  if (margin === 0) return `${who} had both equal.`
  if (isLevel) return `${who} had both level, ${of(leader)} ${stackLines[line].unit.format(margin)} ahead.`
  return `${who} had ${of(leader)} ahead by ${stackLines[line].unit.format(margin)}.`
}
