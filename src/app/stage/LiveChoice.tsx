import { type InputKey, inputs, isInput } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { mostLive } from '../../state/scenario/story.ts'

type ChoiceProps = {
  name: string
  live: readonly InputKey[]
  onChoose: (live: readonly InputKey[]) => void
  /** How many there have to be. */
  least?: number
}

/** Which one to five sliders stay live in a scene, or in a frame on another page. */
export function LiveChoice({ name, live, onChoose, least = 1 }: ChoiceProps) {
  return (
    <span className="liveChoice">
      {live.map(key => (
        <button
          key={key}
          type="button"
          disabled={live.length === least}
          aria-label={`Take ${inputName(key)} out of ${name}`}
          onClick={() => onChoose(live.filter(other => other !== key))}
        >
          {inputName(key)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {live.length < mostLive && (
        <select
          aria-label={`Add a live slider to ${name}`}
          value=""
          onChange={({ target: { value } }) => isInput(value) && onChoose([...live, value])}
        >
          <option value="">Add a slider…</option>
          {inputs
            .filter(({ key }) => !live.includes(key))
            .map(({ key }) => (
              <option key={key} value={key}>
                {inputName(key)}
              </option>
            ))}
        </select>
      )}
    </span>
  )
}
