import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { useOverlays } from '../ui/overlays.ts'
import { isBeingEdited } from '../ui/typing.ts'
import { stageKeys } from './keys.ts'

/** What the keys of a presentation do. */
type StageActs = {
  go: (by: number) => void
  jump: (to: number) => void
  blank: () => void
  freeze: () => void
  full: () => void
  laser: () => void
  audience: () => void
  room: () => void
  leave: () => void
  start: () => void
}

/** Gives the keys to the stage before the desk beneath hears of them; to what lies over the stage it leaves them. */
export function useStageKeys(acts: StageActs) {
  const { isCovered } = useOverlays()
  const [read] = useState(stageKeys)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    if (event.altKey || event.ctrlKey || event.metaKey) return event.stopPropagation()
    const isUnderDialog = isCovered('presentation')
    // Held down, the Escape that asked would answer, too.
    const isOurs = isUnderDialog ? key === 'F5' || (key === 'Escape' && event.repeat) : !isBeingTyped(event)
    if (!isOurs) return
    const meant = read(key, target instanceof HTMLInputElement, event.repeat)
    if (!meant) return
    event.preventDefault()
    event.stopPropagation()
    if (meant.does === 'nothing' || isUnderDialog) return
    if (meant.does === 'go') acts.go(meant.by)
    else if (meant.does === 'jump') acts.jump(meant.to)
    else acts[meant.does]()
  })
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** A box of text has its letters to itself, and Escape while there is something to drop; a clicker's keys are the stage's. */
const isBeingTyped = ({ target, key }: KeyboardEvent) =>
  target instanceof HTMLInputElement &&
  target.type === 'text' &&
  !/^(Page|F5$)/.test(key) &&
  (key !== 'Escape' || isBeingEdited(target))
