import { useRef, useState } from 'react'
import type { GlossaryEntry } from '../../explain/glossary/entry.ts'
import { glossaryWordsIn } from '../../explain/words.ts'
import { WordCard } from './WordCard.tsx'
import './words.css'

/** A text with the words that the glossary knows under a dotted line; pressed, one says what it means. */
export function Words({ text }: { text: string }) {
  const [open, setOpen] = useState<GlossaryEntry | null>(null)
  const pressed = useRef<HTMLButtonElement>(null)
  return (
    <>
      {glossaryWordsIn(text).map((piece, i) =>
        piece.word ? (
          <button
            key={i}
            type="button"
            className="askedWord"
            aria-haspopup="dialog"
            aria-expanded={open === piece.word}
            onClick={event => {
              pressed.current = event.currentTarget
              setOpen(open === piece.word ? null : piece.word)
            }}
          >
            {piece.text}
          </button>
        ) : (
          piece.text
        ),
      )}
      {open && <WordCard word={open} beside={pressed} onClose={() => setOpen(null)} />}
    </>
  )
}
