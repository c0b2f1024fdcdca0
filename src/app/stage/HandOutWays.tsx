import { useState } from 'react'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { useHandOut, type Way, ways } from './useHandOut.tsx'

/** The storyboard for other people: on paper, as a file to read, as a page to play with; with the notes only on request. */
export function HandOutWays({ scenes }: { scenes: readonly StoryScene[] }) {
  const [hasNotes, setNotes] = useState(false)
  const { handOut, said, isBusy, cancel, paper } = useHandOut(scenes)
  return (
    <fieldset className="handOutWays" aria-disabled={isBusy || undefined}>
      <legend>Hand out</legend>
      {Object.entries(ways).map(([way, label]) => (
        <button key={way} type="button" className="wordButton" onClick={() => void handOut(way as Way, hasNotes)}>
          {label}
        </button>
      ))}
      <label>
        <input type="checkbox" checked={hasNotes} onChange={({ target }) => setNotes(target.checked)} /> With notes
      </label>
      <output>{said}</output>
      {isBusy && (
        <button type="button" className="wordButton" onClick={cancel}>
          Cancel
        </button>
      )}
      {paper}
    </fieldset>
  )
}
