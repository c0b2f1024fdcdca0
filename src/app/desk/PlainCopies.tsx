import { useEffect } from 'react'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { plainCopy } from './plainCopy.ts'

/** While it is there, a figure or a table that is copied reaches the clipboard as a spreadsheet takes it. */
export function PlainCopies() {
  const desk = useLiveDesk()
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const text = plainCopy(document.getSelection(), document.activeElement, desk.get())
      if (text === null || !event.clipboardData) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [desk])
  return null
}
