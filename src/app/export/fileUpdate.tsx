import { useState } from 'react'
import { copyName } from '../../export/update/copyName.ts'
import { ask } from '../../figures/workers.ts'
import '../ui/fileChoice.css'
import './export.css'

type Updated = { file: Blob; says: readonly string[] }

/** The kinds of file that are brought up to date: what each is called, its ending, and how a new one goes into an old one. */
const kinds = {
  deck: {
    ending: '.pptx',
    isOne: /\.pptx$/i,
    update: (old: File, made: Blob, signal?: AbortSignal): Promise<Updated> =>
      ask('updatedDeck', null, { old, made }, signal),
  },
  workbook: {
    ending: '.xlsx',
    isOne: /\.xlsx$/i,
    update: (old: File, made: Blob, signal?: AbortSignal): Promise<Updated> =>
      ask('updatedWorkbook', null, { old, made }, signal),
  },
} as const

/** A file of that kind that was made before, into which a new one is to go, and what was said of it when it did; `given` is chosen already. */
export function useFileUpdate(kind: keyof typeof kinds, given: File | null = null) {
  const [old, setOld] = useState(given)
  const [says, setSays] = useState<readonly string[]>([])

  /** The file to be saved and its name: the new one as it is, or a copy of the old one with what is in the new one. */
  async function finished(made: Blob, name: string, signal?: AbortSignal): Promise<{ file: Blob; name: string }> {
    setSays([])
    if (old === null) return { file: made, name }
    const updated = await kinds[kind].update(old, made, signal)
    setSays(updated.says)
    return { file: updated.file, name: copyName(old.name) }
  }
  return {
    kind,
    old,
    choose: (file: File | null) => {
      setOld(file)
      setSays([])
    },
    says,
    finished,
  }
}

/** Where a file that was made here before is chosen, or dropped: it is brought up to date instead of a new one being made. */
export function UpdateChoice({ update: { kind, old, choose, says } }: { update: ReturnType<typeof useFileUpdate> }) {
  const { ending, isOne } = kinds[kind]
  return (
    <div
      className="deckChoice"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        // Or the page would open the scenario in it.
        event.preventDefault()
        event.nativeEvent.stopPropagation()
        const file = [...event.dataTransfer.files].find(({ name }) => isOne.test(name))
        if (file) choose(file)
      }}
    >
      <p>
        {old === null
          ? `A ${kind} made here before can be updated: what you edited, moved or added in it stays.`
          : `A copy of “${old.name}” gets the new numbers and sentences; what you edited, moved or added in it stays.`}
      </p>
      <label className="wordButton fileChoice">
        {old === null ? `Update a ${kind}…` : `Another ${kind}…`}
        <input
          type="file"
          accept={ending}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) choose(file)
            target.value = ''
          }}
        />
      </label>
      {old !== null && (
        <button type="button" className="textButton" onClick={() => choose(null)}>
          A new {kind} instead
        </button>
      )}
      {says.length > 0 && (
        <ul className="exportNotes" aria-label={`What became of the ${kind}`}>
          {says.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
