import { centimetres, pixels } from '../../export/sizes.ts'
import type { Choices } from './choices.ts'

type OwnSizeProps = { choices: Choices; choose: (more: Partial<Choices>) => void }

/** A size of the user's own, in pixels or in centimetres. */
export function OwnSize({ choices, choose }: OwnSizeProps) {
  const { isInPixels } = choices
  const field = (name: 'width' | 'height', label: string) => (
    <label>
      {label}
      <input
        type="number"
        inputMode="decimal"
        min={isInPixels ? 100 : 1}
        step={isInPixels ? 1 : 0.1}
        value={isInPixels ? pixels(choices[name]) : Math.round(choices[name] * 100) / 100}
        onChange={({ target }) => {
          const typed = Number(target.value)
          if (typed > 0) choose({ [name]: isInPixels ? centimetres(typed) : typed })
        }}
      />
    </label>
  )
  return (
    <div className="exportRow">
      {field('width', 'Width')}
      {field('height', 'Height')}
      <label>
        In
        <select
          value={isInPixels ? 'px' : 'cm'}
          onChange={({ target }) => choose({ isInPixels: target.value === 'px' })}
        >
          <option value="px">pixels</option>
          <option value="cm">centimetres</option>
        </select>
      </label>
    </div>
  )
}
