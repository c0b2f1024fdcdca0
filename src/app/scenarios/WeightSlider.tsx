import { weightText } from '../../analysis/weightText.ts'
import type { Share } from '../../model/quantities.ts'
import { withMovedWeight } from '../../state/scenario/weightChanges.ts'
import { useActions } from '../../state/session/hooks.ts'
import { useDrag } from '../ui/useDrag.ts'

/** `says` is what comes of it, for the reader of a screen. */
type WeightSliderProps = { at: number; name: string; weight: Share; says: string }

/** How likely a scenario is: what one gains the others lose, in their proportions. */
export function WeightSlider({ at, name, weight, says }: WeightSliderProps) {
  const { rewriteWeights } = useActions()
  const { end, press, take } = useDrag('weights')
  return (
    <span className="weightSlider">
      <input
        type="range"
        aria-label={`Weight of ${name}`}
        aria-valuetext={[weightText(weight), says].filter(Boolean).join('; ')}
        min={0}
        max={100}
        step={1}
        value={weight * 100}
        onChange={event => {
          const to = Number(event.target.value) / 100
          take(() => rewriteWeights((weights, before) => withMovedWeight(weights, before, at, to)))
        }}
        onPointerDown={press}
        onKeyUp={end}
        onBlur={end}
      />
      <b>{weightText(weight)}</b>
    </span>
  )
}
