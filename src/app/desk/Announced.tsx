import { useEffect, useState } from 'react'
import { verdictSentence, wholeSentence, wordsText } from '../../analysis/verdict.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import '../ui/forcedColours.css'

/** The least time between two announcements, in milliseconds. */
const pace = 1000

/** Says the verdict to readers of the screen when it has changed: never in a drag, and at most once a second. */
export function Announced() {
  const desk = useLiveDesk()
  const [says, setSays] = useState('')
  useEffect(() => {
    let known = verdictOf(desk.get())
    let due: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      due = undefined
      const now = verdictOf(desk.get())
      if (desk.get().dragging === null && now !== known) {
        known = now
        setSays(now)
        due = setTimeout(tell, pace)
      }
    }
    const stop = desk.subscribe(() => due === undefined && tell())
    return () => {
      clearTimeout(due)
      stop()
    }
  }, [desk])
  return (
    <p role="status" className="seen-by-readers">
      {says}
    </p>
  )
}

const verdictOf = (desk: Desk): string => wordsText(wholeSentence(verdictSentence(desk)))
