import { useState } from 'react'
import type { Chart } from '../../../charts/chart.ts'
import { mostScenes } from '../../../state/scenario/story.ts'
import { useActions, useDesk } from '../../../state/session/hooks.ts'
import { useOverlays } from '../../ui/overlays.ts'

/** The ways out of a table or its bars: a picture, the storyboard. */
export function WaysOut({ chart }: { chart: Chart }) {
  const { open } = useOverlays()
  const { addScene } = useActions()
  const scenes = useDesk(desk => desk.scenes)
  const [said, setSaid] = useState('')
  return (
    <>
      <button
        type="button"
        className="wordButton"
        aria-haspopup="dialog"
        aria-label={`Picture or slide of ${chart.title}`}
        onClick={() => open({ kind: 'export', chart: chart.id })}
      >
        Picture or slide…
      </button>
      <button
        type="button"
        className="wordButton"
        aria-label={`Add ${chart.title} to the storyboard`}
        disabled={scenes.length >= mostScenes}
        onClick={() => {
          addScene(chart.id)
          setSaid(`Scene ${scenes.length + 1} added`)
        }}
      >
        To the storyboard
      </button>
      <output>{said}</output>
    </>
  )
}
