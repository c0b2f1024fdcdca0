import { fileURLToPath } from 'node:url'

/**
 * What a first visit fetches, by where it begins: each piece in one file, as in many small ones it is a sixth more and a
 * hundred requests. What begins in none of them is fetched when it is asked for. These come first, each with all that it needs
 * and those before it do not have; where one does not arrive, those before it work.
 */
const first = {
  desk: ['main.tsx'],
  firstChart: ['app/desk/ChartGrid.tsx', 'charts/kit/FirstFrame.tsx'],
  rail: ['app/rail/Rail.tsx'],
  words: ['app/words/Words.tsx'],
}

/** These come behind the first chart, and none needs another: what several of them need is a piece by itself, `shared`. */
const later = {
  lanes: ['app/rail/LinkLock.tsx', 'app/rail/Legend.tsx', 'model/rationale/index.ts'],
  charts: ['app/desk/OtherCharts.tsx', 'app/ui/FaceTabs.tsx', 'app/ui/MapChoosers.tsx'],
  frames: ['charts/kit/TimeFrame.tsx', 'charts/kit/RankFrame.tsx', 'charts/kit/MapFrame.tsx'],
  evidence: [
    'app/desk/Summary.tsx',
    'app/desk/NearestFlip.tsx',
    'app/explain/Beneath.tsx',
    'app/futures/FuturesLine.tsx',
  ],
  saved: [
    'state/library/openScenarios.ts',
    'state/session/deskKeep.ts',
    'app/scenarios/ScenarioMenu.tsx',
    'app/scenarios/ScenarioNotice.tsx',
    'app/scenarios/StorageWarning.tsx',
    'app/scenarios/OverlaidScenarios.tsx',
    'app/scenarios/OwnPresetChips.tsx',
    'app/scenarios/DropZone.tsx',
    'app/scenarios/DeskOffer.tsx',
  ],
  market: ['app/market/openMarket.ts', 'app/market/MarketMenu.tsx', 'app/market/MarketLine.tsx'],
  idle: [
    'app/guide/Guide.tsx',
    'app/desk/Announced.tsx',
    'app/desk/PlainCopies.tsx',
    'app/export/Exporter.tsx',
    'app/export/PaperFigures.tsx',
    'app/export/OnPaper.tsx',
    'app/offline/NewVersion.tsx',
    'state/settings/appUpdate.ts',
  ],
}

const shared = 'shared'

/** Whether a built file is one of these pieces. */
export const isPiece = (file: string) => pieceName.test(file)

const pieceName = new RegExp(`/(${[...Object.keys({ ...first, ...later }), shared].join('|')})-[\\w-]{8}\\.js$`)

type Modules = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

/** The pieces as the bundler takes them: a module goes to the first that wants it, and takes along what it imports. */
export const pieces = () => {
  const those = reachedFrom(later)
  const isShared: Reached = (id, modules) => those.filter(([, isIn]) => isIn(id, modules)).length > 1
  return [...reachedFrom(first), [shared, isShared] as const, ...those].map(([name, isIn], i) => ({
    name: (id: string, modules: Modules) => (isIn(id, modules) ? name : null),
    priority: 20 - i,
  }))
}

const reachedFrom = (pieces: Record<string, string[]>) =>
  Object.entries(pieces).map(([name, begins]) => [name, reached(begins)] as const)

type Reached = (id: string, modules: Modules) => boolean

/** Whether a module is one of these beginnings or of what they import at once. */
function reached(begins: string[]): Reached {
  const all = new Set<string>()
  return (id, modules) => {
    const left = all.size > 0 ? [] : begins.map(file => fileURLToPath(new URL(`../src/${file}`, import.meta.url)))
    for (let one = left.pop(); one; one = left.pop()) {
      if (all.has(one)) continue
      all.add(one)
      left.push(...(modules.getModuleInfo(one)?.importedIds ?? []))
    }
    return all.has(id)
  }
}
