import { type ReactNode, Suspense, use } from 'react'
import type { Overlaid } from '../../figures/sceneSource.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { lazyAgain } from '../ui/lazyAgain.tsx'
import { ScenariosContext } from '../ui/scenariosContext.ts'

const DropZone = lazyAgain(() => import('./DropZone.tsx').then(module => module.DropZone))
const DeskOffer = lazyAgain(() => import('./DeskOffer.tsx').then(module => module.DeskOffer))
const ScenarioMenu = lazyAgain(() => import('./ScenarioMenu.tsx').then(module => module.ScenarioMenu))
const CompareView = lazyAgain(() => import('./CompareView.tsx').then(module => module.CompareView))
const OwnPresetChips = lazyAgain(() => import('./OwnPresetChips.tsx').then(module => module.OwnPresetChips))
const OwnBaseList = lazyAgain(() => import('./OwnBaseList.tsx').then(module => module.OwnBaseList))
const Overlays = lazyAgain(() => import('./Overlays.tsx').then(module => module.Overlays))

/** Shown once what the user saved is there; what fails to arrive is fenced off. */
function Kept({ of, children }: { of: string; children: ReactNode }) {
  if (use(ScenariosContext) === null) return null
  return (
    <ErrorFence of={of}>
      <Suspense>{children}</Suspense>
    </ErrorFence>
  )
}

export const KeptMenu = () => (
  <Kept of="Scenarios">
    <ScenarioMenu />
  </Kept>
)

export const KeptComparison = () => (
  <Kept of="Compare">
    <CompareView />
  </Kept>
)

export const KeptOffer = () => (
  <Kept of="Your earlier desk">
    <DeskOffer />
  </Kept>
)

export const KeptDropZone = () => (
  <Kept of="Drop a file">
    <DropZone />
  </Kept>
)

export const KeptPresets = () => (
  <Kept of="Your presets">
    <OwnPresetChips />
  </Kept>
)

export const KeptBases = ({ onChosen }: { onChosen: () => void }) => (
  <Kept of="Your bases">
    <OwnBaseList onChosen={onChosen} />
  </Kept>
)

export const KeptOverlays = ({ onOverlaid }: { onOverlaid: (scenarios: readonly Overlaid[]) => void }) => (
  <Kept of="Scenarios on the charts">
    <Overlays onOverlaid={onOverlaid} />
  </Kept>
)
