import { useEffect, useId, useRef } from 'react'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputBox, inputValue } from '../../model/wording.ts'
import { useActions, useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { useFollow } from '../ui/useFollow.ts'
import './entryBox.css'
import { EntryReadings } from './Readings.tsx'
import { useEntry } from './useEntry.ts'

/** The exact value of one input, to be read and typed; a changed one says what it was and offers the way back. */
export function EntryBox({ input }: { input: Input }) {
  const isChanged = useDesk(desk => desk.changes[input.key] !== undefined)
  const { text, isTyping, remark, choose, edit, leave, onKeyDown } = useEntry(input)
  const field = useRef<HTMLInputElement>(null)
  /** Whether the press that is under way gave it the focus; then all of it is selected. */
  const pressed = useRef(false)
  const place = useRef<HTMLDivElement>(null)
  const beneath = useId()
  const desk = useLiveDesk()
  const looks = ['entry', isChanged && 'entryChanged', remark?.isProblem && 'entryBad', isLong(text) && 'entryLong']

  useFollow([desk], () => {
    const { dragging, world } = desk.get()
    if (dragging === null || isTyping) return
    const shown = inputBox(input.key, world[input.key])
    if (field.current!.value === shown) return
    field.current!.value = shown
    place.current!.classList.toggle('entryLong', isLong(shown))
  })

  // Once an entry is taken or dropped, the next one replaces it.
  useEffect(() => {
    if (!isTyping && document.activeElement === field.current) field.current?.setSelectionRange(0, text.length)
  }, [isTyping, text])

  return (
    <div className={looks.filter(Boolean).join(' ')} ref={place}>
      <label className="entryHit">
        <span className="seen-by-readers">{`${inputName(input.key)}, exact value`}</span>
        <input
          ref={field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          data-at-rest={isTyping ? undefined : ''}
          value={text}
          aria-invalid={remark?.isProblem ?? false}
          aria-describedby={remark || isChanged ? beneath : undefined}
          onChange={event => edit(event.target.value)}
          onKeyDown={onKeyDown}
          onPointerDown={({ currentTarget }) => (pressed.current = document.activeElement !== currentTarget)}
          onMouseUp={event => {
            // WebKit sets the caret at the end of a press, and drops what the focus selected.
            if (pressed.current && event.currentTarget.selectionEnd === text.length) event.preventDefault()
          }}
          onFocus={event => event.target.select()}
          onBlur={leave}
        />
      </label>
      {remark ? (
        <div className={remark.isProblem ? 'entryProblem' : 'entryReading'} id={beneath}>
          {remark.text}
          <EntryReadings of={remark.choices} choose={choose} />
        </div>
      ) : (
        isChanged && <Was input={input} id={beneath} />
      )}
    </div>
  )
}

/** Of so many signs that they need smaller letters. */
const isLong = (text: string) => text.length > 7

/** What it was, and the way back, unless the input is locked. */
function Was({ input, id }: { input: Input; id: string }) {
  const base = useDesk(desk => desk.baseWorld[input.key])
  const isLocked = useDesk(desk => desk.locks.includes(input.key))
  const actions = useActions()
  return (
    <p className="entryWas">
      {!isLocked && (
        <button
          type="button"
          aria-label={`Reset ${inputName(input.key)} to ${inputValue(input.key, base)}`}
          onClick={() => actions.resetInput(input.key)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 2v3h3M2.8 5a3.7 3.7 0 1 1-.3 2.6" />
          </svg>
        </button>
      )}
      <span id={id}>was {inputBox(input.key, base)}</span>
    </p>
  )
}
