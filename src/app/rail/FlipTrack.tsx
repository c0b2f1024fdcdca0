import { useRef } from 'react'
import type { Flips } from '../../analysis/flips.ts'
import { toPosition } from '../../analysis/track.ts'
import { nearestTo } from '../../analysis/turning.ts'
import type { Input, InputKey } from '../../model/inputs.ts'
import { atValue } from '../../model/wording.ts'
import { useFlips, useFlipWatch, useLiveDesk, useReadDesk } from '../../state/session/hooks.ts'
import { useFollow } from '../ui/useFollow.ts'
import { writeText } from '../ui/writeText.ts'
import './flipTrack.css'

/**
 * The track as the verdict sees it: a ground for each side where it leads, a mark wherever the lead changes, the nearest
 * told. Where they stand is written past React.
 */
export function FlipTrack({ input: { key, parameter } }: { input: Input }) {
  const desk = useLiveDesk()
  const read = useReadDesk()
  const flips = useFlipWatch()
  const stretches = useFlips(key, found => found.stretches.map(({ leader }) => leader).join(' ')).split(' ')
  const grounds = useRef<(HTMLElement | null)[]>([])
  const marks = useRef<(HTMLElement | null)[]>([])
  const says = useRef<HTMLSpanElement>(null)
  const written = useRef<{ value: number; found: Flips }>(undefined)

  useFollow([desk, read], () => {
    const value = desk.get().world[key]
    const found = flips.of(key)
    if (written.current?.found === found && written.current.value === value) return
    written.current = { value, found }
    const place = (at: number) => toPosition(at, parameter) * 100
    const ends = [parameter.min, ...found.flips, parameter.max].map(place)
    found.stretches.forEach((_, i) => {
      const style = grounds.current[i]?.style
      style?.setProperty('left', `${ends[i]!}%`)
      style?.setProperty('width', `${ends[i + 1]! - ends[i]!}%`)
      if (i > 0) marks.current[i - 1]?.style.setProperty('left', `${ends[i]!}%`)
    })
    const nearest = nearestTo(key, value, found.flips)
    const text = says.current!
    text.className = nearest === undefined ? 'flipSays flipNone' : 'flipSays'
    text.style.left = `clamp(38px, ${place(nearest ?? value)}%, calc(100% - ${parameter.unlimited ? 82 : 38}px))`
    writeText(text, flipText(key, nearest === undefined ? [] : [nearest]))
  })

  return (
    <>
      {stretches.map((leader, i) => (
        <span
          key={`${leader}${i}`}
          ref={node => {
            grounds.current[i] = node
          }}
          className={`stretch ${leader}Leads`}
        />
      ))}
      {stretches.slice(1).map((_, i) => (
        <span
          key={i}
          ref={node => {
            marks.current[i] = node
          }}
          className="flipMark"
        />
      ))}
      <span ref={says} aria-hidden="true" />
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
