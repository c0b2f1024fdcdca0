import { useEffect, useRef } from 'react'

type NameFieldProps = {
  name: string
  /** The new name, or null where it stays. */
  onDone: (name: string | null) => void
}

/** A name as a field: Enter and leaving take the new one, Escape keeps the old. */
export function NameField({ name, onDone }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      type="text"
      className="nameField"
      aria-label={`New name of ${name}`}
      defaultValue={name}
      maxLength={80}
      onBlur={event => onDone(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') onDone(event.currentTarget.value)
        if (event.key !== 'Escape') return
        event.nativeEvent.stopImmediatePropagation()
        onDone(null)
      }}
    />
  )
}
