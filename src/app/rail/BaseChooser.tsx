import { useId, useRef, useState } from 'react'
import { baseIds, bases, isBase } from '../../model/bases.ts'
import { useActions, useDesk } from '../../state/hooks.ts'
import { BaseList } from './BaseList.tsx'
import './baseChooser.css'

/** Where the scenario starts from, and on demand what each of the four bases is. */
export function BaseChooser() {
  const base = useDesk(desk => desk.base)
  const { chooseBase } = useActions()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [field, list] = [useId(), useId()]
  const close = (comesBack: boolean) => {
    setOpen(false)
    if (comesBack) opener.current?.focus()
  }

  return (
    <div className="base" ref={place}>
      <label htmlFor={field}>Start from</label>
      <button
        type="button"
        className="textButton"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        What is in it
      </button>
      <select id={field} value={base} onChange={({ target }) => isBase(target.value) && chooseBase(target.value)}>
        {baseIds.map(id => (
          <option key={id} value={id}>
            {bases[id].label}
          </option>
        ))}
      </select>
      {isOpen && <BaseList id={list} place={place} onClose={close} />}
    </div>
  )
}
