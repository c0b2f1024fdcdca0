import { type KeyboardEvent, useState } from 'react'
import { readEntry } from '../../model/entry.ts'
import type { Input } from '../../model/inputs.ts'
import { boxText } from '../../model/units.ts'
import { useActions, useDesk } from '../../state/hooks.ts'

/** What is shown beneath a box: how the typed text is read, or what is wrong with it. */
type Remark = { text: string; isProblem: boolean }

/**
 * The life of one entry: typing changes nothing yet, Enter or leaving takes it, Escape drops it. What cannot be taken
 * leaves the last good value in force, and its problem in view until something changes.
 */
export function useEntry({ key, parameter }: Input) {
  const { unit, min, max } = parameter
  const value = useDesk(desk => desk.world[key])
  const actions = useActions()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ problem: string; at: number } | null>(null)
  const text = draft ?? boxText(unit, value)
  const entry = readEntry(text, { unit, present: value, min, max })

  const take = (): boolean => {
    if (draft === null) return true
    setRefused(entry.ok ? null : { problem: entry.problem, at: value })
    if (!entry.ok) return false
    setDraft(null)
    if (entry.value !== value) actions.setInput(key, entry.value)
    return true
  }
  const drop = () => {
    setDraft(null)
    setRefused(null)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take()
    if (event.key === 'Escape' && (draft !== null || refused)) {
      event.stopPropagation()
      event.preventDefault()
      drop()
    }
  }

  const typed: Remark | null =
    draft === null
      ? null
      : entry.ok
        ? { text: entry.reading, isProblem: false }
        : { text: entry.problem, isProblem: true }
  const left: Remark | null = refused?.at === value ? { text: refused.problem, isProblem: true } : null
  return {
    text,
    isTyping: draft !== null,
    remark: typed ?? left,
    edit: (next: string) => {
      setRefused(null)
      setDraft(next)
    },
    leave: () => {
      take()
      setDraft(null)
    },
    onKeyDown,
  }
}
