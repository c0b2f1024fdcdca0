import { groups, type InputKey, inputs } from '../../model/inputs.ts'
import { shortName } from '../../model/names.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'

/** Which two inputs the map is of: the titles of its axes, to choose from. */
export function MapChoosers() {
  const [across, up] = useDesk(desk => desk.map)
  const { chooseAxis } = useActions()
  return (
    <>
      <span className="mapAxis mapUp">
        <i aria-hidden="true">↑</i>{' '}
        <InputSelect name="Input up the map" value={up} onChoose={key => chooseAxis('up', key)} />
      </span>
      <span className="mapAxis mapAcross">
        <InputSelect name="Input across the map" value={across} onChoose={key => chooseAxis('across', key)} />{' '}
        <i aria-hidden="true">→</i>
      </span>
    </>
  )
}

type SelectProps = { name: string; value: InputKey; onChoose: (key: InputKey) => void }

/** Any input, by its group. */
export const InputSelect = ({ name, value, onChoose }: SelectProps) => (
  <select aria-label={name} value={value} onChange={event => onChoose(event.target.value as InputKey)}>
    {groups.map(group => (
      <optgroup key={group.name} label={group.name}>
        {inputs
          .filter(({ id }) => id in group.inputs)
          .map(({ key }) => (
            <option key={key} value={key}>
              {shortName(key)}
            </option>
          ))}
      </optgroup>
    ))}
  </select>
)
