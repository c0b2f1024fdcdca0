import shippedEvents from '../../public/data/events.json' with { type: 'json' }
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { events as eventsFile } from '../../src/data/events.ts'
import { facts as factsFile } from '../../src/data/facts.ts'
import { history } from '../../src/data/history.ts'
import { parse } from '../../src/data/load.ts'
import { datesAhead } from '../../src/explain/datesAhead.ts'
import { datesOnAxis } from '../../src/figures/datesOnAxis.ts'
import { type BaseId, baseIds, bases } from '../../src/model/bases.ts'
import { lastQuarter, type StackLine } from '../../src/model/index.ts'
import { baseWorld, type Changes } from '../../src/model/world.ts'
import { sceneOf } from './scene.ts'
import { someWorlds } from './worlds.ts'

const facts = parse(factsFile, shipped)
const events = parse(eventsFile, shippedEvents)

/** A scene as the desk makes it: with its past, with the base beside it where something is changed. */
export function deskScene(
  changes: Changes,
  { base = 'reported-2026-09-30', ...told }: Partial<ChartInput> & { base?: BaseId } = {},
): ChartInput {
  const world = baseWorld(base)
  const ghost =
    Object.keys(changes).length > 0
      ? { answer: whatIf(world), world, shift: 0, isPinned: false, name: 'Latest reported, 30 September 2026' }
      : null
  return sceneOf(changes, { base, ghost, history: history(facts, bases[base].asOf), ...told })
}

/** The same with what a few hundred futures say. */
export function withOutlook(scene: ChartInput, spread: readonly StackLine[] = ['valueCreated']): ChartInput {
  const { measure, horizon, world, baseWorld: own } = scene
  const lines = outlookLines(measure, spread)
  const futures = simulate(world, own, { seed: 1, correlation: 0.5, count: 200, lines, until: lastQuarter })
  return { ...scene, outlook: outlookOf(futures, { measure, quarter: horizon }, spread) }
}

/** The calendar as it is seen from a day, over a base's axis. */
export const aheadFrom = (today: string, base: BaseId = 'reported-2026-09-30') =>
  datesOnAxis(datesAhead(today, facts, events), { asOf: bases[base].asOf, today })

const slow = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }
const dear = { 'aws.arrGrowth': 1.2, 'alliance.valuation': 900, wacc: 0.12 }

/** A saved scenario as it is laid over a chart; its quarter 0 lies at `shift`. */
export const overlay = (name: string, changes: Changes, shift = 0) => ({
  id: name,
  name,
  answer: sceneOf(changes).answer,
  shift,
})

/** A saved scenario as it is weighed. */
export const weighed = (name: string, weight: number, changes: Changes) => {
  const { world, baseWorld: own } = sceneOf(changes)
  return { name, weight, world, baseWorld: own, shift: 0 }
}

/** Scenes that meet what an analyst meets: first visits, changed inputs, saved scenarios over them, futures, any world. */
export const chartScenes: Record<string, ChartInput> = {
  ...Object.fromEntries(baseIds.map(base => [`the base ${base}`, deskScene({}, { base })])),
  'the first visit with futures': withOutlook(deskScene({})),
  'two inputs changed': withOutlook(deskScene(slow)),
  'two inputs changed over an older base': deskScene(slow, { base: 'reported-2026-03-31' }),
  'three inputs changed': withOutlook(deskScene(dear, { base: 'article-stake' })),
  'a pinned baseline, early': deskScene(slow, {
    horizon: 3,
    ghost: { answer: sceneOf(dear).answer, world: sceneOf(dear).world, shift: 0, isPinned: true, name: 'Autumn' },
  }),
  'a late quarter': withOutlook(deskScene(dear, { horizon: 23 })),
  'saved scenarios laid over': deskScene(slow, {
    overlays: [
      overlay('Slow', { adoptionSlowdown: 0.5 }),
      overlay('Dear money', dear),
      overlay('Long name of a scenario', { wacc: 0.08 }, 2),
    ],
  }),
  'scenarios weighed': withOutlook(
    deskScene(slow, {
      weights: [
        weighed('Bull', 0.25, dear),
        weighed('A base case with a long name', 0.5, {}),
        weighed('Bear', 0.25, { adoptionSlowdown: 0.6 }),
      ],
    }),
  ),
  'dates ahead, seen from October': withOutlook(deskScene(slow, { ahead: aheadFrom('2026-10-12') })),
  'dates ahead, seen from November, over an older base': deskScene(dear, {
    base: 'reported-2026-03-31',
    horizon: 4,
    ahead: aheadFrom('2026-11-30', 'reported-2026-03-31'),
  }),
  'a consensus beside the lines': deskScene(slow, {
    consensus: [
      { side: 'aws', line: 'arr', quarter: 5, value: 110, date: '2026-11-20', count: 34 },
      { side: 'alliance', line: 'arr', quarter: 12, value: 95 },
      { side: 'alliance', line: 'valueCreated', quarter: 12, value: 320, count: 9 },
      { side: 'aws', line: 'stakeValue', quarter: 9, value: 350 },
      { side: 'aws', line: 'capexCover', quarter: 16, value: 0.9 },
      { side: 'alliance', line: 'cash', quarter: 8, value: 30 },
    ],
  }),
  ...Object.fromEntries(
    someWorlds(6).map((world, i) => [`any world, ${i + 1}`, deskScene(world, { horizon: [12, 0, 24, 7, 18, 12][i]! })]),
  ),
}
