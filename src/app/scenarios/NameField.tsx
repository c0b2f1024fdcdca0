import { useEffect, useRef } from 'react'

type NameFieldProps = {
  name: string
  /** The new name, or null where it stays; and whether a key said so. */
  onDone: (name: string | null, byKey: boolean) => void
}

/** A name as a field: Enter and leaving take the new one, Escape keeps the old. */
export function NameField({ name, onDone }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  // A field that goes away loses the focus, and must not be heard twice.
  const finish = (next: string | null, byKey: boolean) => {
    if (isDone.current) return
    isDone.current = true
    onDone(next, byKey)
  }
  return (
    <input
      ref={field}
      type="text"
      className="nameField"
      aria-label={`New name of ${name}`}
      defaultValue={name}
      maxLength={80}
      onBlur={event => finish(event.target.value, false)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // The key must press nothing that gets the focus, and close nothing around.
        event.preventDefault()
        event.nativeEvent.stopImmediatePropagation()
        finish(event.key === 'Enter' ? event.currentTarget.value : null, true)
      }}
    />
  )
}
