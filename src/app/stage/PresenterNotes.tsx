import { useEffect, useState } from 'react'
import { sceneHeadline } from '../../figures/sceneHeadline.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'

/** What only the presenter sees: the notes, what comes next, and how long it has been going. */
export function PresenterNotes({ scene, next }: { scene: StoryScene; next: StoryScene | undefined }) {
  return (
    <aside className="presenterNotes" aria-label="Notes">
      <Timer />
      <p className="notesText">{scene.notes || 'No notes for this scene.'}</p>
      <p className="notesNext">{next ? `Next: ${sceneHeadline(next)}` : 'This is the last scene.'}</p>
    </aside>
  )
}

function Timer() {
  const [began] = useState(() => performance.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const ticking = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.floor((now - began) / 1000)
  return <p className="notesTimer">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</p>
}
