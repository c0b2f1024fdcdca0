import { useEffect, useRef, useState } from 'react'
import { glossary } from '../../explain/words.ts'
import './words.css'

/** All words with their meaning, by section; those that hold what is typed, and the one that was asked for first in view. */
export function WordList({ asked }: { asked: string | null }) {
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const sought = query.trim().toLowerCase()
  const holds = (text: string) => text.toLowerCase().includes(sought)
  const sections = glossary
    .map(({ name, words }) => ({ name, words: words.filter(({ forms, says }) => [...forms, says].some(holds)) }))
    .filter(({ words }) => words.length > 0)

  // After the dialog is shown, which puts the focus elsewhere.
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>('[data-asked]')
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [])

  return (
    <>
      <input
        type="search"
        className="wordFilter"
        aria-label="Find a word"
        placeholder="Find a word"
        value={query}
        onChange={event => setQuery(event.target.value)}
      />
      <div className="wordList" ref={list}>
        {sections.map(({ name, words }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <dl>
              {words.map(({ id, word, says }) => (
                <div key={id} {...(id === asked && { 'data-asked': '', tabIndex: -1 })}>
                  <dt>{word}</dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <output>{sections.length === 0 && `No word here holds “${query.trim()}”`}</output>
    </>
  )
}
