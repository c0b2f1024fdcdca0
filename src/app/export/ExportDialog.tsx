import { useId, useMemo, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { FormatId } from '../../export/formats.ts'
import { pixels } from '../../export/sizes.ts'
import { chartOf } from '../../figures/chartOf.ts'
import { missingLettersNotes } from '../../figures/missingLettersNotes.ts'
import type { Live } from '../../live/live.ts'
import { BridgeChoice } from '../ui/BridgeChoice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { ExportChoices } from './ExportChoices.tsx'
import { ExportWays } from './ExportWays.tsx'
import { UpdateChoice, useFileUpdate } from './fileUpdate.tsx'
import { Preview } from './Preview.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import { useFigureSpec } from './useFigureSpec.ts'
import { type TypesetFigure, useTypesetFigure } from './useTypesetFigure.ts'
import './export.css'

type ExportDialogProps = {
  chartId: string
  live: Live<ChartInput>
  onClose: () => void
}

/** A chart as a figure for a slide or for paper: how it will be, what can be chosen, and the ways out. */
export function ExportDialog({ chartId, live, onClose }: ExportDialogProps) {
  const { open } = useOverlays()
  const figure = useId()
  const [shown] = useState(() => live.get())
  const [bridgeLine, setBridgeLine] = useState(shown.bridgeLine ?? null)
  const scene = useMemo(() => ({ ...shown, bridgeLine }), [shown, bridgeLine])
  const chart = useMemo(() => chartOf(chartId, scene), [chartId, scene])
  const {
    asked,
    choices,
    choose,
    headline,
    setHeadline,
    problem: why,
    notes,
    write,
    name,
  } = useFigureSpec(chart, scene)
  const { drawn, problem } = useTypesetFigure(asked)
  const deck = useFileUpdate('deck')
  const isCurrent = drawn !== null && drawn.of === asked
  const missing = useMemo(
    () => (drawn ? missingLettersNotes(drawn.missing, choices.format) : []),
    [drawn, choices.format],
  )
  const grown = drawn && isCurrent ? grownSaid(drawn) : []
  const way = useMemo(
    () => drawn && ((format: FormatId, signal: AbortSignal) => write(drawn.sent, format, signal)),
    [drawn, write],
  )
  return (
    <Dialog name={`Picture of ${chart.title}`} className="exportDialog" kind="export" onClose={onClose}>
      <h2>{chart.title} as a picture</h2>
      <Preview drawn={drawn} problem={why ?? problem} choices={choices} isCurrent={isCurrent} />
      <div className="exportPanel">
        <label>
          Headline
          <textarea rows={2} value={headline} maxLength={200} onChange={({ target }) => setHeadline(target.value)} />
        </label>
        {chart.kind === 'rank' && chart.about && (
          <label htmlFor={figure}>
            Figure
            <BridgeChoice id={figure} line={bridgeLine} onChoose={setBridgeLine} />
          </label>
        )}
        <ExportChoices isOverTime={chart.kind === 'time'} choices={choices} choose={choose} />
        {choices.format === 'pptx' && <UpdateChoice update={deck} />}
        {choices.format === 'pptx' && <TemplateButton />}
        <button type="button" className="textButton" aria-haspopup="dialog" onClick={() => open({ kind: 'pack' })}>
          Pictures of all charts…
        </button>
        <button type="button" className="textButton" aria-haspopup="dialog" onClick={() => open({ kind: 'workbook' })}>
          Workbook (Excel)…
        </button>
        <button
          type="button"
          className="textButton"
          aria-haspopup="dialog"
          onClick={() => open({ kind: 'embed', chart: chart.id })}
        >
          Embed in a page…
        </button>
        <button type="button" className="textButton" aria-haspopup="dialog" onClick={() => open({ kind: 'house' })}>
          House file…
        </button>
        <ul className="exportNotes">
          {[...notes, ...grown, ...missing].map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <ExportWays
          write={isCurrent && !why ? way : null}
          format={choices.format}
          finished={choices.format === 'pptx' ? deck.finished : asItIs}
          names={{ chart: chart.id, scenario: name, asOf: scene.asOf }}
          onClose={onClose}
        />
      </div>
    </Dialog>
  )
}

const asItIs = async (file: Blob, name: string) => ({ file, name })

/** That a figure is higher than its size, as its text needs it. */
function grownSaid({ height, of }: TypesetFigure): string[] {
  const more = height - pixels(of.size.height)
  return more > 0
    ? [`The text of this chart needs ${more} pixels more height than this size has; the picture has them.`]
    : []
}
