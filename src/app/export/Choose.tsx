type ChooseProps = {
  legend: string
  all: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

/** Some of many, in their order. */
export function Choose({ legend, all, chosen, onChoose }: ChooseProps) {
  const changed = (id: string, isOn: boolean) =>
    all.map(one => one.id).filter(one => (one === id ? isOn : chosen.includes(one)))
  return (
    <fieldset className="exportNotesWanted">
      <legend>{legend}</legend>
      {all.map(({ id, label }) => (
        <label key={id} className="exportCheck">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChoose(changed(id, target.checked))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
