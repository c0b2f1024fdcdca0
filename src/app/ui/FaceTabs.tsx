import type { KeyboardEvent } from 'react'
import type { RankChart } from '../../charts/chart.ts'

type TabsProps = {
  faces: readonly RankChart[]
  open: string
  onOpen: (id: string) => void
  /** What shows the answer. */
  panel: string
}

/** The questions that share one frame. */
export function FaceTabs({ faces, open, onOpen, panel }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, i: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = (i + step + faces.length) % faces.length
    onOpen(faces[next]!.id)
    event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="faceTabs" role="tablist" aria-label="Questions">
      {faces.map(({ id, face }, i) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${panel}-${id}`}
          aria-controls={panel}
          aria-selected={id === open}
          tabIndex={id === open ? 0 : -1}
          onClick={() => onOpen(id)}
          onKeyDown={event => onKeyDown(event, i)}
        >
          {face}
        </button>
      ))}
    </div>
  )
}
