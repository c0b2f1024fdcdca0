import type { ChartInput } from '../../src/charts/chartInput.ts'
import type { Changes } from '../../src/model/world.ts'
import { aheadFrom, deskScene, overlay, withOutlook } from '../kit/chartScenes.ts'

/** What a chart is shown in: its name, the scene, and the scene that a hand has dragged it to, where one has. */
export type State = { name: string; scene: ChartInput; dragged?: ChartInput }

const slow: Changes = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }
const dear: Changes = { 'aws.arrGrowth': 1.2, 'alliance.valuation': 900, wacc: 0.12 }
const worst: Changes = { adoptionSlowdown: 1.5, slowdownStart: 1, slowdownRamp: 1, sentiment: 1, 'aws.valuation': 10 }

const pinned = deskScene(dear)

/** The states that a chart can be met in: each has something to draw that no other has. */
export const states: readonly State[] = [
  { name: 'Nothing changed, no futures yet', scene: deskScene({}) },
  {
    name: 'Two inputs changed, with futures and dates ahead',
    scene: withOutlook(deskScene(slow, { ahead: aheadFrom('2026-11-30') })),
  },
  {
    name: 'Beside a pinned baseline',
    scene: deskScene(slow, {
      horizon: 3,
      ghost: { answer: pinned.answer, world: pinned.world, shift: 0, isPinned: true, name: 'Autumn' },
    }),
  },
  {
    name: 'Saved scenarios laid over',
    scene: deskScene(slow, {
      overlays: [overlay('Slow', { adoptionSlowdown: 0.5 }), overlay('Long name of a scenario', { wacc: 0.08 }, 2)],
    }),
  },
  { name: 'Where all goes wrong, at the last quarter', scene: deskScene(worst, { horizon: 24 }) },
  {
    name: 'In a drag that has made the axis grow',
    scene: deskScene({}),
    dragged: { ...deskScene({ 'aws.arrGrowth': 1.4, 'alliance.arrGrowth': 1.4 }), isDragging: true },
  },
]

/** How a chart is shown where it has all the room: with the fan of its own line. */
export const wide: State = {
  name: 'Enlarged',
  scene: withOutlook(deskScene(slow, { ahead: aheadFrom('2026-10-12') }), [
    'valueCreated',
    'stakeValue',
    'arr',
    'capexCover',
    'cash',
    'stakeAfterTax',
  ]),
}

/** What of a state the session beneath its charts has to hold. */
export const sessionOf = ({ scene, dragged = scene }: State) => ({
  horizon: scene.horizon,
  changes: Object.fromEntries(
    Object.entries(dragged.world).filter(([key, value]) => value !== scene.baseWorld[key as keyof typeof scene.world]),
  ) as Changes,
})
