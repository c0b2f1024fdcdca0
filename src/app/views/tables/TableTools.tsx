import { type ReactNode, useState } from 'react'
import type { TableChart } from '../../../charts/chart.ts'
import type { ChartInput } from '../../../charts/chartInput.ts'
import { spreadsheetRows } from '../../../charts/kit/tableSpec.ts'
import { tableTsv } from '../../../state/library/tableTsv.ts'
import { mostScenes } from '../../../state/scenario/story.ts'
import { useActions, useDesk } from '../../../state/session/hooks.ts'
import { CopyTsv } from '../../scenarios/CopyTsv.tsx'
import { useOverlays } from '../../ui/overlays.ts'

type ToolsProps = { chart: TableChart; scene: ChartInput; children: ReactNode }

/** What can be chosen of a table, and its ways out: the clipboard, a picture, the storyboard. */
export function TableTools({ chart, scene, children }: ToolsProps) {
  const { open } = useOverlays()
  const { addScene } = useActions()
  const scenes = useDesk(desk => desk.scenes)
  const [said, setSaid] = useState('')
  return (
    <div className="tableTools">
      {children}
      <CopyTsv of={[chart.specs(scene)]} text={() => tableTsv(chart.specs(scene).flatMap(spreadsheetRows))} />
      <button
        type="button"
        className="wordButton"
        aria-haspopup="dialog"
        aria-label={`Picture of ${chart.title}`}
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
    </div>
  )
}
