import { type KeyboardEvent, useState } from 'react'
import { type ParsedEntry, type ReadNumber, readEntry } from '../../model/entry.ts'
import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputBox, inputValue } from '../../model/wording.ts'
import { useActions, useDeskAtRest } from '../../state/session/hooks.ts'
import { announce } from '../ui/announcements.ts'
import { choiceAt } from './Readings.tsx'

/** What is shown beneath a box: how the typed text is read, what is wrong with it, or what it could mean. */
type Remark = { text: string; isProblem: boolean; choices: readonly ReadNumber[] }

const remarkOn = (entry: ParsedEntry): Remark =>
  entry.ok
    ? { text: entry.reading, isProblem: false, choices: [] }
    : { text: entry.problem, isProblem: true, choices: entry.choices ?? [] }

/**
 * The life of one entry: typing changes nothing yet, Enter or leaving takes it, Escape drops it. What cannot be taken
 * leaves the last good value in force, and its problem in view until something changes. What a drag makes of the value
 * is written into the box past this.
 */
export function useEntry({ key, parameter }: Input) {
  const { unit, min, max, unlimited } = parameter
  const value = useDeskAtRest(desk => desk.world[key])
  const actions = useActions()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ remark: Remark; at: number } | null>(null)
  const text = draft ?? inputBox(key, value)
  const entry = draft === null ? null : readEntry(draft, { unit, present: value, min, max, unlimited })

  const left = refused?.at === value ? refused.remark : null
  const remark = entry ? remarkOn(entry) : left

  const drop = () => {
    setDraft(null)
    setRefused(null)
  }
  const choose = (to: number) => {
    drop()
    if (to !== value) actions.setInput(key, to)
  }
  const take = () => {
    if (!entry) return
    if (entry.ok) choose(entry.value)
    else {
      setRefused({ remark: remarkOn(entry), at: value })
      announce(`${entry.problem}. ${inputName(key)} stays at ${inputValue(key, value)}.`)
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take()
    const chosen = choiceAt(event.key, remark?.choices ?? [])
    if (chosen) {
      event.preventDefault()
      choose(chosen.value)
    }
    if (event.key === 'Escape' && (draft !== null || refused)) {
      event.stopPropagation()
      event.preventDefault()
      drop()
    }
  }

  return {
    text,
    isTyping: draft !== null,
    remark,
    choose,
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
