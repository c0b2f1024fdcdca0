import { useEffect, useState } from 'react'
import { sceneHeadline } from '../../figures/sceneHeadline.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'

type Props = { scene: StoryScene; next: StoryScene | undefined; began: number | null }

/** What only the presenter sees: the notes, what comes next, and how long it has been going. */
export function PresenterNotes({ scene, next, began }: Props) {
  return (
    <aside className="presenterNotes" aria-label="Notes">
      {began !== null && <Timer began={began} />}
      <p className="notesText">{scene.notes || 'No notes for this scene.'}</p>
      <p className="notesNext">{next ? `Next: ${sceneHeadline(next)}` : 'This is the last scene.'}</p>
    </aside>
  )
}

function Timer({ began }: { began: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.max(0, Math.floor((now - began) / 1000))
  return <p className="notesTimer">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</p>
}
