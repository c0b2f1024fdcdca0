import { useState } from 'react'
import type { HouseDraft, textFields } from './houseFields.ts'

type HouseTextProps = {
  field: (typeof textFields)[number]
  draft: HouseDraft
  onChange: (more: Partial<HouseDraft>) => void
}

/** A text of the house file with its label. It holds what was typed, also where that is not yet anything. */
export function HouseText({ field, draft, onChange }: HouseTextProps) {
  const [text, setText] = useState(() => field.get(draft))
  const write = (typed: string) => {
    setText(typed)
    const set = field.set(typed)
    onChange(typeof set === 'function' ? set(draft) : set)
  }
  return (
    <label>
      {field.label}
      {field.rows ? (
        <textarea rows={field.rows} value={text} onChange={({ target }) => write(target.value)} />
      ) : (
        <input type="text" value={text} spellCheck={false} onChange={({ target }) => write(target.value)} />
      )}
    </label>
  )
}
