import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { onReturnFromPaper } from '../export/printing.ts'
import './storyPaper.css'

/** A page of paper: its picture as an address, and what it says to who cannot see it. */
export type PaperPage = { src: string; says: string; isUpright: boolean }

/** Pages that take the place of the screen on paper: printed once their pictures are there, gone when the reader goes on. */
export function StoryPaper({ pages, onPrinted }: { pages: readonly PaperPage[]; onPrinted: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stop = onReturnFromPaper(onPrinted)
    const pictures = [...place.current!.querySelectorAll('img')]
    void Promise.allSettled(pictures.map(picture => picture.decode())).then(() => window.print())
    return stop
  }, [onPrinted])
  return createPortal(
    <div className="storyPaper" ref={place}>
      {pages.map(({ src, says, isUpright }, i) => (
        <img key={i} className={isUpright ? 'isUpright' : undefined} src={src} alt={says} />
      ))}
    </div>,
    document.body,
  )
}
