import { useEffectEvent, useLayoutEffect, useState } from 'react'
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
  leave: () => void
}

/** Gives the keys to the stage before the desk beneath hears of them, save while a question is open. */
export function useStageKeys(isAsking: boolean, acts: StageActs) {
  const [read] = useState(stageKeys)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isAsking || event.altKey || event.ctrlKey || event.metaKey) return event.stopPropagation()
    const { target, key } = event
    const isTyping = target instanceof HTMLInputElement && target.type === 'text'
    if (isTyping && !key.startsWith('Page')) return
    const meant = read(key, target instanceof HTMLInputElement)
    if (!meant) return key.length === 1 && event.stopPropagation()
    event.preventDefault()
    event.stopPropagation()
    if (meant.does === 'go') acts.go(meant.by)
    else if (meant.does === 'jump') acts.jump(meant.to)
    else acts[meant.does]()
  })
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => void onKey(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
