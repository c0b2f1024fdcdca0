import { useState } from 'react'
import { copyName } from '../../export/update/copyName.ts'
import { ask } from '../../figures/workers.ts'
import '../ui/fileChoice.css'
import './export.css'

/** A deck that was made before, into which a new one is to go, and what was said of it when it did. */
export function useDeckUpdate() {
  const [old, setOld] = useState<File | null>(null)
  const [says, setSays] = useState<readonly string[]>([])

  /** The file to be saved and its name: the new deck as it is, or a copy of the old one with what is in the new one. */
  async function finished(made: Blob, name: string): Promise<{ file: Blob; name: string }> {
    setSays([])
    if (old === null) return { file: made, name }
    const updated = await ask('updatedDeck', null, { old, made })
    setSays(updated.says)
    return { file: updated.file, name: copyName(old.name) }
  }
  return {
    old,
    choose: (file: File | null) => {
      setOld(file)
      setSays([])
    },
    says,
    finished,
  }
}

/** Where a deck that was made here before is chosen, or dropped: it is brought up to date instead of a new one being made. */
export function DeckChoice({ deck: { old, choose, says } }: { deck: ReturnType<typeof useDeckUpdate> }) {
  return (
    <div
      className="deckChoice"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        // Or the page would open the scenario in it.
        event.preventDefault()
        event.nativeEvent.stopPropagation()
        const file = [...event.dataTransfer.files].find(({ name }) => /\.pptx$/i.test(name))
        if (file) choose(file)
      }}
    >
      <p>
        {old === null
          ? 'A deck made here before can be updated: what you edited, moved or added in it stays.'
          : `A copy of “${old.name}” gets the new numbers and sentences; what you edited, moved or added in it stays.`}
      </p>
      <label className="wordButton fileChoice">
        {old === null ? 'Update a deck…' : 'Another deck…'}
        <input
          type="file"
          accept=".pptx"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) choose(file)
            target.value = ''
          }}
        />
      </label>
      {old !== null && (
        <button type="button" className="textButton" onClick={() => choose(null)}>
          A new deck instead
        </button>
      )}
      {says.length > 0 && (
        <ul className="exportNotes" aria-label="What became of the deck">
          {says.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
