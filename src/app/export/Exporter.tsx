import type { Live } from '../../live/live.ts'
import './print.css'
import type { ChartInput } from '../../charts/chartInput.ts'
import { ChangedInputs } from '../ui/ChangedInputs.tsx'
import { later } from '../ui/idleQueue.ts'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'

/** Needed on paper only: it comes when all else is there. */
const OnPaper = part({
  of: 'Sources on paper',
  when: later,
  load: () => import('./OnPaper.tsx').then(module => module.OnPaper),
})

const PaperFigures = part({
  of: 'Figures on paper',
  when: later,
  load: () => import('./PaperFigures.tsx').then(module => module.PaperFigures),
})

const of = 'The figure'

const BatchDialog = part({ of, load: () => import('./BatchDialog.tsx').then(module => module.BatchDialog) })
const StoryDialog = part({ of, load: () => import('./StoryDialog.tsx').then(module => module.StoryDialog) })
const ExportDialog = part({ of, load: () => import('./ExportDialog.tsx').then(module => module.ExportDialog) })
const TemplateDialog = part({ of, load: () => import('./TemplateDialog.tsx').then(module => module.TemplateDialog) })
const WorkbookDialog = part({ of, load: () => import('./WorkbookDialog.tsx').then(module => module.WorkbookDialog) })
const EmbedDialog = part({
  of: 'The embed code',
  load: () => import('../embed/EmbedDialog.tsx').then(module => module.EmbedDialog),
})
const HouseDialog = part({
  of: 'The house file',
  load: () => import('../house/HouseDialog.tsx').then(module => module.HouseDialog),
})

/** What leaves the page: the dialog for the figure that is asked for, and what a printed page has besides. */
export function Exporter({ live }: { live: Live<ChartInput> }) {
  const { close } = useOverlays()
  const [figure, pack] = [useOverlay('export'), useOverlay('pack')]
  const [deck, workbook, house] = [useOverlay('deck'), useOverlay('workbook'), useOverlay('house')]
  const [template, embed] = [useOverlay('template'), useOverlay('embed')]
  return (
    <>
      <PaperFigures live={live} />
      <ChangedInputs />
      <OnPaper />
      {figure && <ExportDialog key={figure.chart} chartId={figure.chart} live={live} onClose={() => close('export')} />}
      {pack && <BatchDialog live={live} old={pack.old} onClose={() => close('pack')} />}
      {deck && <StoryDialog live={live} onClose={() => close('deck')} />}
      {workbook && <WorkbookDialog old={workbook.old} onClose={() => close('workbook')} />}
      {house && <HouseDialog live={live} onClose={() => close('house')} />}
      {embed && <EmbedDialog chart={embed.chart} onClose={() => close('embed')} />}
      {template && <TemplateDialog given={template.given} onClose={() => close('template')} />}
    </>
  )
}
