import { useEffect, useState } from 'react'
import { verdictSentence, wholeSentence, wordsText } from '../../analysis/verdict.ts'
import { spoken } from '../../model/spoken.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { Announcements } from '../ui/Announcements.tsx'
import { useViewTitle } from './useViewTitle.ts'
import '../ui/forcedColours.css'

/** How long nothing has changed before the verdict is said, in milliseconds: a reader of the screen says the new value first. */
const untilRest = 1000

/** What is heard of the desk: its verdict, its view, and what is announced. */
export function Announced() {
  useViewTitle(useDesk(desk => desk.view))
  return (
    <>
      <VerdictAnnouncement />
      <Announcements isFirst />
    </>
  )
}

/** Says the verdict to readers of the screen when it has changed, once all is at rest: never in a drag, and once however many steps there were. */
export function VerdictAnnouncement() {
  const desk = useLiveDesk()
  const [says, setSays] = useState('')
  useEffect(() => {
    let known = verdictOf(desk.get())
    let due: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const now = verdictOf(desk.get())
      if (desk.get().dragging !== null || now === known) return
      known = now
      setSays(now)
    }
    const stop = desk.subscribe(() => {
      clearTimeout(due)
      due = setTimeout(tell, untilRest)
    })
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

const verdictOf = (desk: Desk): string => spoken(wordsText(wholeSentence(verdictSentence(desk))))
