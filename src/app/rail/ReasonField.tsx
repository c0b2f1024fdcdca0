import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isWebAddress } from '../../data/webAddress.ts'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import type { Reason } from '../../state/scenario/reasons.ts'
import { useActions } from '../../state/session/hooks.ts'

type ReasonFieldProps = { input: Input; reason: Reason | undefined; onClose: () => void }

const longest = 300

/** One line for the reason and one for its source; where both are empty, it is taken back. */
export function ReasonField({ input, reason, onClose }: ReasonFieldProps) {
  const { setReason } = useActions()
  const [says, setSays] = useState(reason?.says ?? '')
  const [source, setSource] = useState(reason?.source ?? '')
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const problem = useId()
  useEffect(() => field.current?.focus(), [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    const [line, address] = [says.trim(), source.trim()]
    if (address && !isWebAddress(address)) return setRefused(true)
    const { says: _line, source: _address, ...rest } = reason ?? {}
    setReason(input.key, line || address ? { ...rest, says: line, ...(address && { source: address }) } : null)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  return (
    <form className="reasonField" aria-label={`Reason: ${inputName(input.key)}`} onSubmit={save}>
      <input
        ref={field}
        aria-label="Reason"
        placeholder="Reason, in one line"
        maxLength={longest}
        value={says}
        onKeyDown={onKeyDown}
        onChange={event => setSays(event.target.value)}
      />
      <input
        aria-label="Web address of the source"
        placeholder="https://… of the source"
        inputMode="url"
        maxLength={longest}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problem : undefined}
        value={source}
        onKeyDown={onKeyDown}
        onChange={event => {
          setSource(event.target.value)
          setRefused(false)
        }}
      />
      {isRefused && <p id={problem}>A web address begins with https:// or http://</p>}
      <button type="submit" className="textButton">
        Keep
      </button>
      <button type="button" className="textButton" onClick={onClose}>
        Cancel
      </button>
    </form>
  )
}
