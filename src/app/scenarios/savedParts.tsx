import { ComingButton } from '../ui/ComingButton.tsx'
import { part } from '../ui/part.tsx'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { Bookmark } from './Bookmark.tsx'

/** What is shown once what the user saved is there. */
const needs = ScenariosContext

export const KeptMenu = part({
  of: 'Scenarios',
  needs,
  fallback: (
    <ComingButton className="scenarioMenu">
      <Bookmark />
    </ComingButton>
  ),
  load: () => import('./ScenarioMenu.tsx').then(module => module.ScenarioMenu),
})

export const KeptComparison = part({
  of: 'Compare',
  needs,
  load: () => import('./CompareView.tsx').then(module => module.CompareView),
})

export const KeptNotice = part({
  of: 'What was done with a scenario',
  needs,
  load: () => import('./ScenarioNotice.tsx').then(module => module.ScenarioNotice),
})

export const KeptOffer = part({
  of: 'Your earlier desk',
  needs,
  load: () => import('./DeskOffer.tsx').then(module => module.DeskOffer),
})

export const KeptWarning = part({
  of: 'What the browser does not keep',
  needs,
  load: () => import('./StorageWarning.tsx').then(module => module.StorageWarning),
})

export const KeptDropZone = part({
  of: 'Drop a file',
  needs,
  load: () => import('./DropZone.tsx').then(module => module.DropZone),
})

export const KeptPresets = part({
  of: 'Your presets',
  needs,
  load: () => import('./OwnPresetChips.tsx').then(module => module.OwnPresetChips),
})

export const KeptBases = part({
  of: 'Your bases',
  needs,
  load: () => import('./OwnBaseList.tsx').then(module => module.OwnBaseList),
})

export const KeptOverlaid = part({
  of: 'Scenarios on the charts',
  needs,
  load: () => import('./OverlaidScenarios.tsx').then(module => module.OverlaidScenarios),
})
