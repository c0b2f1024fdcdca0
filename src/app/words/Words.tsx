import { useRef, useState } from 'react'
import type { GlossaryEntry } from '../../explain/glossary/entry.ts'
import { glossaryWordsIn } from '../../explain/words.ts'
import { WordCard } from './WordCard.tsx'
import './words.css'

/** A text with the words that the glossary knows under a dotted line; pressed, one says what it means. */
export function Words({ text }: { text: string }) {
  const [open, setOpen] = useState<GlossaryEntry | null>(null)
  const pressed = useRef<HTMLButtonElement>(null)
  const pieces = glossaryWordsIn(text)
  return (
    <>
      {pieces.map((piece, i) => {
        const stop = stopOf(pieces[i + (piece.word ? 1 : 0)]?.text)
        if (!piece.word) return i > 0 ? piece.text.slice(stop.length) : piece.text
        return (
          <span key={i} className="wordWithStop">
            <button
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
            {stop}
          </span>
        )
      })}
      {open && <WordCard word={open} beside={pressed} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The signs that a text begins with where it follows a word, which no line may begin with. */
const stopOf = (text = '') => /^[,.;:!?)…]*/.exec(text)![0]
