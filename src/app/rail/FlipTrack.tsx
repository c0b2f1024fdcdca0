import { toPosition } from '../../analysis/track.ts'
import { nearestTo } from '../../analysis/turning.ts'
import type { Input, InputKey } from '../../model/inputs.ts'
import { atValue } from '../../model/wording.ts'
import { useDesk, useFlips } from '../../state/session/hooks.ts'
import './flipTrack.css'

/** The track as the verdict sees it: a ground for each side where it leads, a mark wherever the lead changes, the nearest told. */
export function FlipTrack({ input: { key, parameter } }: { input: Input }) {
  const value = useDesk(desk => desk.world[key])
  const found = useFlips(key)
  const place = (at: number) => toPosition(at, parameter) * 100
  const nearest = nearestTo(key, value, found.flips)
  const ends = [parameter.min, ...found.flips, parameter.max]
  return (
    <>
      {found.stretches.map(({ leader }, i) => (
        <span
          key={`${leader}${i}`}
          className={`stretch ${leader}Leads`}
          style={{ left: `${place(ends[i]!)}%`, width: `${place(ends[i + 1]!) - place(ends[i]!)}%` }}
        />
      ))}
      {found.flips.map((flip, i) => (
        <span key={i} className="flipMark" style={{ left: `${place(flip)}%` }} />
      ))}
      <span
        className={nearest === undefined ? 'flipSays flipNone' : 'flipSays'}
        style={{ left: `clamp(38px, ${place(nearest ?? value)}%, calc(100% - ${parameter.unlimited ? 82 : 38}px))` }}
        aria-hidden="true"
      >
        {flipText(key, nearest === undefined ? [] : [nearest])}
      </span>
      {parameter.unlimited && (
        <span className="trackEnd" aria-hidden="true">
          {parameter.unlimited}
        </span>
      )}
    </>
  )
}

/** Where the lead flips along an input, in words. */
export const flipText = (key: InputKey, flips: readonly number[]): string =>
  flips.length === 0 ? 'no flip in range' : `flips ${flips.map(flip => atValue(key, flip)).join(' and ')}`
