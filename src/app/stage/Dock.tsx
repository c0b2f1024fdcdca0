import { type InputKey, inputOf } from '../../model/inputs.ts'
import { whose } from '../../model/names.ts'
import { controls } from '../rail/controls.ts'
import { EntryBox } from '../rail/EntryBox.tsx'
import { Slider } from '../rail/Slider.tsx'
import '../rail/lane.css'
import './dock.css'

/** The sliders that stay live in front of the room, a parameter's lanes together. */
export function Dock({ live }: { live: readonly InputKey[] }) {
  return (
    <div className="dock">
      {controls
        .filter(({ lanes }) => lanes.some(({ key }) => live.includes(key)))
        .map(({ id, parameter, lanes }) => (
          <fieldset key={id}>
            <legend>{parameter.label}</legend>
            {lanes
              .filter(({ key }) => live.includes(key))
              .map(({ key }) => (
                <LiveLane key={key} inputKey={key} />
              ))}
          </fieldset>
        ))}
    </div>
  )
}

function LiveLane({ inputKey }: { inputKey: InputKey }) {
  const input = inputOf(inputKey)
  const who = whose(input)
  return (
    <div className="lane">
      {who && <span className={`laneName ${input.side}`}>{who}</span>}
      <Slider input={input} />
      <EntryBox input={input} />
    </div>
  )
}
