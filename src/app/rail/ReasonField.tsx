import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isDay } from '../../data/dates.ts'
import { isWebAddress } from '../../data/webAddress.ts'
import { marks } from '../../explain/grade.ts'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { grades } from '../../model/parameter.ts'
import { capital } from '../../model/wording.ts'
import { gradeOf, type Reason } from '../../state/scenario/reasons.ts'
import { useActions } from '../../state/session/hooks.ts'

type ReasonFieldProps = { input: Input; reason: Reason | undefined; onClose: () => void }

const longest = 300

/** A line for the reason, and where the value comes from: address, publisher, day and grade. Where all is empty, it is taken back. */
export function ReasonField({ input, reason, onClose }: ReasonFieldProps) {
  const { setReason } = useActions()
  const [says, setSays] = useState(reason?.says ?? '')
  const [source, setSource] = useState(reason?.source ?? '')
  const [publisher, setPublisher] = useState(reason?.publisher ?? '')
  const [date, setDate] = useState(reason?.date ?? '')
  const [grade, setGrade] = useState(reason?.grade)
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const problem = useId()
  useEffect(() => field.current?.focus(), [])

  const [address, who] = [source.trim(), publisher.trim()]
  const given: Reason = {
    says: says.trim(),
    ...(address && { source: address }),
    ...(who && { publisher: who }),
    ...(isDay(date) && { date }),
    ...(grade && { grade }),
  }
  const counts = grade && gradeOf(given)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (address && !isWebAddress(address)) return setRefused(true)
    setReason(input.key, given.says || address || who ? given : null)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const box = { maxLength: longest, onKeyDown }

  return (
    <form className="reasonField" aria-label={`Reason: ${inputName(input.key)}`} onSubmit={save}>
      <input
        {...box}
        ref={field}
        aria-label="Reason"
        placeholder="Reason, in one line"
        value={says}
        onChange={event => setSays(event.target.value)}
      />
      <input
        {...box}
        aria-label="Web address of the source"
        placeholder="https://… of the source"
        inputMode="url"
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problem : undefined}
        value={source}
        onChange={event => {
          setSource(event.target.value)
          setRefused(false)
        }}
      />
      {isRefused && <p id={problem}>A web address begins with https:// or http://</p>}
      <input
        {...box}
        maxLength={80}
        aria-label="Published by"
        placeholder="Published by"
        value={publisher}
        onChange={event => setPublisher(event.target.value)}
      />
      <div className="reasonHalves">
        <input
          aria-label="Day of the value"
          type="date"
          min="1990-01-01"
          max="2099-12-31"
          value={date}
          onKeyDown={onKeyDown}
          onChange={event => setDate(event.target.value)}
        />
        <select
          aria-label="Grade of the value"
          value={grade ?? ''}
          onKeyDown={onKeyDown}
          onChange={({ target }) => setGrade(grades.find(one => one === target.value))}
        >
          <option value="">{capital(marks.yours.word)}</option>
          {grades.map(one => (
            <option key={one} value={one}>
              {capital(marks[one].word)}
            </option>
          ))}
        </select>
      </div>
      {grade && counts !== grade && (
        <output>
          {counts
            ? 'Without an address it counts as estimated.'
            : 'Without an address or a publisher it counts as your assumption.'}
        </output>
      )}
      <button type="submit" className="textButton">
        Keep
      </button>
      <button type="button" className="textButton" onClick={onClose}>
        Cancel
      </button>
    </form>
  )
}
