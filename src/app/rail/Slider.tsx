import type { ChangeEvent, KeyboardEvent } from 'react'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputValue } from '../../model/wording.ts'
import { useActions, useDesk, useFlips, useFlipWatch } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { MarketTick } from '../market/MarketProvider.tsx'
import { FlipTrack, flipText } from './FlipTrack.tsx'
import { isJump, nextFlip, valueAfter } from './keys.ts'
import './slider.css'
import { toPosition } from '../../analysis/track.ts'
import { fromPosition } from './scale.ts'
import { useDrag } from './useDrag.ts'

/** One thumb on its track. The browser's own range input lies over the drawing, unseen, and does the handling. */
export function Slider({ input }: { input: Input }) {
  const { key, side, parameter } = input
  const value = useDesk(desk => desk.world[key])
  const base = useDesk(desk => desk.baseWorld[key])
  const flips = useFlipWatch()
  const flipsAt = useFlips(key, found => flipText(key, found.flips))
  const actions = useActions()
  const explain = useExplain()
  const { begin, end, press, take } = useDrag(key)
  const preview = useDesk(desk => (desk.preview?.key === key ? desk.preview.value : null))
  const estimate = useDesk(desk => desk.consensus[key]?.value)
  const position = toPosition(value, parameter)
  const was = value === base ? '' : `, your assumption, was ${inputValue(key, base)}`

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const at = Number(event.target.value)
    take(() => actions.setInput(key, fromPosition(at, parameter, base)))
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
    if (after(value) === null) return
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
        type="range"
        data-input={key}
        min={0}
        max={1}
        step="any"
        value={position}
        aria-label={inputName(key)}
        aria-valuetext={`${inputValue(key, value)}${was}, ${flipsAt}`}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onPointerDown={press}
        onKeyUp={end}
        onBlur={end}
        onDoubleClick={() => actions.resetInput(key)}
      />
      <span className={`sliderThumb ${side ?? 'market'}`} style={{ left: percent(position) }} />
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
