import type { Answers } from '../../intake/preview.ts'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { type LineKey, lineKeys } from '../../model/index.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import { lineName } from '../../model/lineName.ts'
import { inputName } from '../../model/names.ts'

type MeaningChoiceProps = { row: PreviewRow; answers: Answers; onAnswer: (answers: Answers) => void }

/** Which input a row means, or which line where it names a quarter. */
export function MeaningChoice({ row, answers, onAnswer }: MeaningChoiceProps) {
  const { place, key, line, candidates, lines, isOfQuarter } = row
  if (isOfQuarter)
    return (
      <NameChoice<LineKey>
        place={place}
        noun="line"
        chosen={line?.key ?? null}
        near={lines}
        all={lineKeys}
        nameOf={lineName}
        onChoose={to => onAnswer({ lines: { ...answers.lines, [row.row]: to } })}
      />
    )
  return (
    <NameChoice<InputKey>
      place={place}
      noun="input"
      chosen={key}
      near={candidates}
      all={inputKeys}
      nameOf={inputName}
      onChoose={to => onAnswer({ inputs: { ...answers.inputs, [row.row]: to } })}
    />
  )
}

const inputKeys = inputs.map(({ key }) => key)

type NameChoiceProps<Key> = {
  place: string
  noun: 'input' | 'line'
  chosen: Key | null
  near: readonly Key[]
  all: readonly Key[]
  nameOf: (key: Key) => string
  onChoose: (key: Key | null) => void
}

/** Those that are spelled alike first, then all. */
function NameChoice<Key extends string>({ place, noun, chosen, near, all, nameOf, onChoose }: NameChoiceProps<Key>) {
  const options = (keys: readonly Key[]) =>
    keys.map(each => (
      <option key={each} value={each}>
        {nameOf(each)}
      </option>
    ))
  return (
    <select
      aria-label={`${noun === 'input' ? 'Input' : 'Line'} of ${place}`}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose((target.value || null) as Key | null)}
    >
      <option value="">{near.length > 0 ? `Which ${noun}?` : `No ${noun}`}</option>
      {near.length > 0 && <optgroup label="Spelled alike">{options(near)}</optgroup>}
      <optgroup label={`All ${noun}s`}>{options(all.filter(each => !near.includes(each)))}</optgroup>
    </select>
  )
}
