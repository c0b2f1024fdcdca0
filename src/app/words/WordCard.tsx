import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { GlossaryEntry } from '../../explain/glossary/entry.ts'
import { useStanding } from '../ui/overlays.ts'

type CardProps = { word: GlossaryEntry; beside: RefObject<HTMLElement | null>; onClose: () => void }

/** What one word means, beside it. Escape and a press elsewhere close it, and the focus goes back to the word. */
export function WordCard({ word, beside, onClose }: CardProps) {
  const card = useRef<HTMLSpanElement>(null)
  // The browser itself closes it by Escape, and knows that it is on top.
  useStanding(undefined, false)
  useLayoutEffect(() => {
    const [shown, opener] = [card.current, beside.current]
    if (!shown || !opener) return
    shown.showPopover()
    const { left, bottom, top } = opener.getBoundingClientRect()
    const { width, height } = shown.getBoundingClientRect()
    const isBelow = bottom + 6 + height < innerHeight
    shown.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
    shown.style.top = `${isBelow ? bottom + 6 : Math.max(8, top - 6 - height)}px`
    shown.focus()
    return () => {
      if (shown.contains(document.activeElement)) opener.focus()
    }
  }, [beside])
  return (
    <span
      ref={card}
      className="wordCard"
      role="dialog"
      aria-label={word.word}
      popover="auto"
      tabIndex={-1}
      onToggle={event => event.newState === 'closed' && onClose()}
    >
      <b>{word.word}</b> {word.says}
    </span>
  )
}
