import './print.css'
import { Suspense, useSyncExternalStore } from 'react'
import type { ChartInput, Live } from '../../charts/chartInput.ts'
import { ChangedInputs } from '../ui/ChangedInputs.tsx'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { allFigures, askedFigure, askForFigure, storyFigures, theWorkbook } from '../ui/exportRequest.ts'
import { later } from '../ui/idleQueue.ts'
import { lazyAgain } from '../ui/lazyAgain.tsx'

/** Needed on paper only: it comes when all else is there. */
const OnPaper = lazyAgain(() => later().then(() => import('./OnPaper.tsx').then(module => module.OnPaper)))

const PaperFigures = lazyAgain(() =>
  later().then(() => import('./PaperFigures.tsx').then(module => module.PaperFigures)),
)

const BatchDialog = lazyAgain(() => import('./BatchDialog.tsx').then(module => module.BatchDialog))

const StoryDialog = lazyAgain(() => import('./StoryDialog.tsx').then(module => module.StoryDialog))

const ExportDialog = lazyAgain(() => import('./ExportDialog.tsx').then(module => module.ExportDialog))

const WorkbookDialog = lazyAgain(() => import('./WorkbookDialog.tsx').then(module => module.WorkbookDialog))

/** What leaves the page: the dialog for the figure that is asked for, and what a printed page has besides. */
export function Exporter({ live }: { live: Live<ChartInput> }) {
  const asked = useSyncExternalStore(askedFigure.subscribe, askedFigure.get)
  const close = () => askForFigure(null)
  return (
    <>
      <ErrorFence of="Figures on paper">
        <Suspense>
          <PaperFigures live={live} />
        </Suspense>
      </ErrorFence>
      <ChangedInputs />
      <ErrorFence of="Sources on paper">
        <Suspense>
          <OnPaper />
        </Suspense>
      </ErrorFence>
      {asked !== null && (
        <ErrorFence of="The figure">
          <Suspense>
            {asked === allFigures ? (
              <BatchDialog live={live} onClose={close} />
            ) : asked === theWorkbook ? (
              <WorkbookDialog onClose={close} />
            ) : asked === storyFigures ? (
              <StoryDialog live={live} onClose={close} />
            ) : (
              <ExportDialog key={asked} chartId={asked} live={live} onClose={close} />
            )}
          </Suspense>
        </ErrorFence>
      )}
    </>
  )
}
