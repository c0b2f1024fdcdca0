import { useEffect, useRef } from 'react'
import { announcements } from './announcements.ts'
import { useFollow } from './useFollow.ts'
import { writeText } from './writeText.ts'

/** So long an announcement stands, in ms: it is heard when it comes, and would be read as old news later. */
const stands = 10_000

/**
 * Where announcements are heard from. A modal dialog has a place of its own, as what lies beneath it is silent; what was
 * said before a place came is not said in it.
 */
export function Announcements() {
  const place = useRef<HTMLParagraphElement>(null)
  const before = useRef(announcements.get())
  const due = useRef<ReturnType<typeof setTimeout>>(undefined)
  useFollow([announcements], () => {
    const says = announcements.get()
    if (says === before.current || !isOnTop(place.current!)) return
    before.current = says
    writeText(place.current!, says)
    clearTimeout(due.current)
    due.current = setTimeout(() => place.current && writeText(place.current, ''), stands)
  })
  useEffect(() => () => clearTimeout(due.current), [])
  return <p role="status" className="seen-by-readers" ref={place} />
}

/** Whether nothing modal lies over it. */
function isOnTop(place: Element): boolean {
  const top = [...document.querySelectorAll('dialog[open]')].at(-1)
  return top === undefined || top.contains(place)
}
