import { inputOf, inputs } from '../../../model/inputs.ts'
import { useActions, useDesk } from '../../../state/session/hooks.ts'
import { EntryBox } from '../../rail/EntryBox.tsx'
import { Slider } from '../../rail/Slider.tsx'
import { InputSelect } from '../../ui/MapChoosers.tsx'
import '../../rail/lane.css'

/** An input beneath the table of two, which moves with it. */
export function ThirdInput() {
  const third = useDesk(desk => desk.tables.third)
  const map = useDesk(desk => desk.map)
  const { chooseTables } = useActions()
  const first = inputs.find(({ key }) => !map.includes(key))!.key
  return (
    <div className="thirdInput">
      {third === null ? (
        <button type="button" className="wordButton" onClick={() => chooseTables({ third: first })}>
          A third input beneath it
        </button>
      ) : (
        <>
          <InputSelect name="Third input" value={third} onChoose={key => chooseTables({ third: key })} />
          <div className="lane">
            <Slider key={third} input={inputOf(third)} />
            <EntryBox key={`${third} box`} input={inputOf(third)} />
          </div>
          <button type="button" className="wordButton" onClick={() => chooseTables({ third: null })}>
            No third input
          </button>
        </>
      )}
    </div>
  )
}
