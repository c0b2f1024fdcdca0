import { lazy, Suspense, use } from 'react'
import { ScenariosContext } from './scenarios/context.ts'
import type { Overlaid } from './sceneSource.ts'

const ScenarioMenu = lazy(() =>
  import('./scenarios/ScenarioMenu.tsx').then(module => ({ default: module.ScenarioMenu })),
)
const CompareView = lazy(() => import('./scenarios/CompareView.tsx').then(module => ({ default: module.CompareView })))
const DropZone = lazy(() => import('./scenarios/DropZone.tsx').then(module => ({ default: module.DropZone })))
const OwnPresetChips = lazy(() =>
  import('./scenarios/OwnPresetChips.tsx').then(module => ({ default: module.OwnPresetChips })),
)
const Overlays = lazy(() => import('./scenarios/Overlays.tsx').then(module => ({ default: module.Overlays })))

/** Whether what the user saved is there to be shown. */
const useIsKept = () => use(ScenariosContext) !== null

export const KeptMenu = () =>
  useIsKept() ? (
    <Suspense>
      <ScenarioMenu />
    </Suspense>
  ) : null

export const KeptComparison = () =>
  useIsKept() ? (
    <Suspense>
      <CompareView />
    </Suspense>
  ) : null

export const KeptDropZone = () =>
  useIsKept() ? (
    <Suspense>
      <DropZone />
    </Suspense>
  ) : null

export const KeptPresets = () =>
  useIsKept() ? (
    <Suspense>
      <OwnPresetChips />
    </Suspense>
  ) : null

export const KeptOverlays = ({ onOverlaid }: { onOverlaid: (scenarios: readonly Overlaid[]) => void }) =>
  useIsKept() ? (
    <Suspense>
      <Overlays onOverlaid={onOverlaid} />
    </Suspense>
  ) : null
