import { Suspense, useSyncExternalStore } from 'react'
import type { Live, Scene } from '../../charts/scene.ts'
import { ErrorFence } from '../ErrorFence.tsx'
import { lazyAgain } from '../lazyAgain.tsx'
import { allFigures, askedFigure, askForFigure } from './asked.ts'

const BatchDialog = lazyAgain(() => import('./BatchDialog.tsx').then(module => module.BatchDialog))

const ExportDialog = lazyAgain(() => import('./ExportDialog.tsx').then(module => module.ExportDialog))

/** The dialog for the figure that is asked for; nothing of it is fetched before. */
export function Exporter({ live }: { live: Live<Scene> }) {
  const asked = useSyncExternalStore(askedFigure.subscribe, askedFigure.get)
  if (asked === null) return null
  return (
    <ErrorFence of="The figure">
      <Suspense>
        {asked === allFigures ? (
          <BatchDialog live={live} onClose={() => askForFigure(null)} />
        ) : (
          <ExportDialog key={asked} chartId={asked} live={live} onClose={() => askForFigure(null)} />
        )}
      </Suspense>
    </ErrorFence>
  )
}
