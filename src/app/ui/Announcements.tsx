import { useEffect, useRef } from 'react'
import { announcements } from './announcements.ts'
import { useFollow } from './useFollow.ts'
import { writeText } from './writeText.ts'

/** So long an announcement stands: it is heard when it comes, and would be read as old news later. So long a place has to be there before it is heard. In ms. */
const [stands, untilHeard] = [10_000, 500] as const

/**
 * Where announcements are heard from. A modal dialog has a place of its own, as what lies beneath it is silent; what was
 * said before a place came is not said in it, save in the first one of a visit.
 */
export function Announcements({ isFirst = false }) {
  const place = useRef<HTMLParagraphElement>(null)
  const before = useRef(announcements.get())
  const due = useRef<ReturnType<typeof setTimeout>>(undefined)
  const write = (says: string) => {
    before.current = says
    if (!place.current) return
    writeText(place.current, says)
    clearTimeout(due.current)
    due.current = setTimeout(() => place.current && writeText(place.current, ''), stands)
  }
  useFollow([announcements], () => {
    const says = announcements.get()
    if (says !== before.current && isOnTop(place.current!)) write(says)
  })
  useEffect(() => {
    if (isFirst && before.current) due.current = setTimeout(() => write(before.current), untilHeard)
    return () => clearTimeout(due.current)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, for what was said before it came
  }, [])
  return <p role="status" className="seen-by-readers" ref={place} />
}

/** Whether nothing modal lies over it. */
function isOnTop(place: Element): boolean {
  const top = [...document.querySelectorAll('dialog[open]')].at(-1)
  return top === undefined || top.contains(place)
}
