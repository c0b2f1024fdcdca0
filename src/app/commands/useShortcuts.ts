import { useEffect, useEffectEvent } from 'react'
import { letters } from '../../state/settings/letterKeys.ts'
import type { Command } from '../ui/command.ts'
import { useOverlays } from '../ui/overlays.ts'
import { isLetter, isOfTextBoxes, strokeOf } from '../ui/strokes.ts'
import { isBeingEdited, takesLetters } from '../ui/typing.ts'

/**
 * Runs commands by their keys, wherever the focus is, save where the key has a meaning of its own; letters not while a
 * dialog is open or on its way.
 * A key that is held down runs its command once, save one that goes step by step.
 */
export function useShortcuts(commands: () => Command[]) {
  const { hasModal } = useOverlays()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const stroke = strokeOf(event)
    if (!stroke || event.defaultPrevented || event.isComposing || !isFree(stroke, event.target)) return
    if (isLetter(stroke) && hasModal()) return
    const command = commands().find(({ keys }) => keys?.includes(stroke))
    if (!command) return
    event.preventDefault()
    if (!command.whyNot && (!event.repeat || command.repeats)) command.run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isFree(stroke: string, target: EventTarget | null): boolean {
  if (isLetter(stroke)) return letters.getState().areOn && !takesLetters(target)
  return !isOfTextBoxes(stroke) || !isBeingEdited(target)
}
