import { type ChangeEvent, type KeyboardEvent, useRef } from 'react'
import type { Flips } from '../../analysis/flips.ts'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputValue } from '../../model/wording.ts'
import { nextFrame } from '../../state/session/desk.ts'
import { useActions, useDesk, useFlipWatch, useLiveDesk, useReadDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { MarketTick } from '../market/MarketProvider.tsx'
import { FlipTrack, flipText } from './FlipTrack.tsx'
import { isJump, nextFlip, valueAfter } from './keys.ts'
import './slider.css'
import { toPosition } from '../../analysis/track.ts'
import { useDrag } from '../ui/useDrag.ts'
import { useFollow } from '../ui/useFollow.ts'
import { fromPosition } from './scale.ts'

/**
 * One thumb on its track. The browser's own range input lies over the drawing, unseen, and does the handling. Where the
 * thumb stands, and what it says, is written past React.
 */
export function Slider({ input }: { input: Input }) {
  const { key, side, parameter } = input
  const desk = useLiveDesk()
  const read = useReadDesk()
  const base = useDesk(now => now.baseWorld[key])
  const flips = useFlipWatch()
  const actions = useActions()
  const explain = useExplain()
  const { begin, end, press, take } = useDrag(key)
  const preview = useDesk(now => (now.preview?.key === key ? now.preview.value : null))
  const estimate = useDesk(now => now.consensus[key]?.value)
  const range = useRef<HTMLInputElement>(null)
  const thumb = useRef<HTMLSpanElement>(null)
  const stood = useRef<{ value: number; base: number; found: Flips }>(undefined)

  const stand = () => {
    const value = desk.get().world[key]
    const found = flips.of(key)
    const position = toPosition(value, parameter)
    const last = stood.current
    const isAsItStood = last?.value === value && last.base === base && last.found === found
    if (isAsItStood && Number(range.current?.value) === position) return
    stood.current = { value, base, found }
    const was = value === base ? '' : `, your assumption, was ${inputValue(key, base)}`
    const says = `${inputValue(key, value)}${was}, ${flipText(key, found.flips)}`
    const at = range.current
    if (!at) return
    // The hand that holds the browser's thumb is where it is: within a step it is put right at the end.
    const isInHand = desk.get().dragging === key && fromPosition(Number(at.value), parameter, base) === value
    if (!isInHand && Number(at.value) !== position) at.value = `${position}`
    if (at.getAttribute('aria-valuetext') !== says) at.setAttribute('aria-valuetext', says)
    thumb.current!.style.left = percent(position)
  }
  useFollow([desk, read], stand)

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const at = Number(event.target.value)
    take(() => actions.setInput(key, fromPosition(at, parameter, base)))
    // Where that changes nothing, the browser's thumb goes back.
    nextFrame(stand)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Else the same stroke would press the button that gets the focus.
      event.preventDefault()
      if (!event.repeat) explain({ kind: 'input', key }, event.currentTarget)
      return
    }
    const after = (from: number) =>
      isJump(event) ? nextFlip(flips.of(key).flips, from) : valueAfter(event, from, parameter)
    if (after(desk.get().world[key]) === null) return
    event.preventDefault()
    if (event.repeat && isJump(event)) return
    // A key held down is one gesture, like a drag.
    if (event.repeat) begin()
    actions.moveInput(key, from => after(from) ?? from)
  }

  return (
    <div className="slider">
      <FlipTrack input={input} />
      <span className="sliderBase" style={{ left: percent(toPosition(base, parameter)) }} />
      <input
        ref={range}
        type="range"
        data-input={key}
        min={0}
        max={1}
        step="any"
        aria-label={inputName(key)}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onPointerDown={press}
        onKeyUp={end}
        onBlur={end}
        onDoubleClick={() => actions.resetInput(key)}
      />
      <span className={`sliderThumb ${side ?? 'market'}`} ref={thumb} />
      {estimate !== undefined && (
        <span className="consensusTick" style={{ left: percent(toPosition(estimate, parameter)) }} />
      )}
      <MarketTick input={input} />
      {preview !== null && (
        <span
          className={`sliderThumb sliderGhost ${side ?? 'market'}`}
          style={{ left: percent(toPosition(preview, parameter)) }}
        />
      )}
    </div>
  )
}

const percent = (position: number) => `${position * 100}%`
