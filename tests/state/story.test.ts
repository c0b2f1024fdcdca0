import { describe, expect, it } from 'vitest'
import { readShared, writeShared } from '../../src/state/codec/fields.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { initial, type ScenarioState, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import {
  firstCharts,
  firstLive,
  keepingScenes,
  mostScenes,
  sceneDoubled,
  sceneEdited,
  sceneMoved,
  sceneRemoved,
} from '../../src/state/scenario/story.ts'
import { describe as says } from '../../src/state/session/describe.ts'

/** A storyboard of three scenes: as reported, at half the growth, and with a slowdown judged by paper gain. */
function storyboard() {
  const store = makeStore()
  const actions = actionsOn(store)
  actions.addScene()
  actions.setInput('aws.arrGrowth', 0.3)
  actions.addScene()
  actions.setInput('adoptionSlowdown', 0.5)
  actions.chooseMeasure('paperGain')
  actions.addScene()
  return { store, actions, scenes: () => store.getState().scenes }
}

const told = (scenes: ScenarioState['scenes']) =>
  scenes.map(({ id, shared: { changes, measure } }) => `${id}: ${JSON.stringify(changes)} ${measure}`)

describe('a storyboard', () => {
  it('is made of what was on the desk, scene by scene', () => {
    expect(told(storyboard().scenes())).toEqual([
      '1: {} valueCreated',
      '2: {"aws.arrGrowth":0.3} valueCreated',
      '3: {"aws.arrGrowth":0.3,"adoptionSlowdown":0.5} paperGain',
    ])
  })

  it('can be put in another order, doubled, thinned out and written on', () => {
    const { scenes } = storyboard()
    const order = (all: ScenarioState['scenes']) => all.map(({ id }) => id).join(' ')
    expect(order(sceneMoved(scenes(), '3', 0))).toBe('3 1 2')
    expect(order(sceneMoved(scenes(), '3', 3))).toBe('1 2 3')
    expect(order(sceneDoubled(scenes(), '1'))).toBe('1 4 2 3')
    expect(order(sceneRemoved(scenes(), '2'))).toBe('1 3')
    expect(sceneEdited(scenes(), '2', { notes: 'Pause here' })[1]!.notes).toBe('Pause here')
  })

  it('of the table of two inputs keep the third one that is beneath it, before those of the headline', () => {
    const { store, actions, scenes } = storyboard()
    actions.chooseTables({ third: 'wacc' })
    actions.addScene('sensitivity')
    actions.addScene('years')
    expect(
      scenes()
        .slice(3)
        .map(({ live }) => live),
    ).toEqual([['wacc', ...firstLive.slice(0, 4)], firstLive])
    expect(readLink(writeLink(sharedOf(store.getState()))).state?.scenes[3]!.live[0]).toBe('wacc')
  })

  it('ends at as many scenes as are kept', () => {
    const { actions, scenes } = storyboard()
    for (let i = 0; i < mostScenes; i++) actions.addScene()
    expect(scenes().length).toBe(mostScenes)
  })

  it('travels in the link: scenario, charts, headline, notes and live inputs of every scene', () => {
    const { store, actions } = storyboard()
    actions.rewriteScenes(scenes =>
      sceneEdited(scenes, '2', {
        charts: ['stakeValue', 'arr'],
        headline: 'Half the growth & still ahead?',
        notes: 'Ask: “who believes 30 %?”\nWait.',
        live: ['aws.arrGrowth'],
      }),
    )
    const state = sharedOf(store.getState())
    expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
    expect(readShared(JSON.parse(JSON.stringify(writeShared(state))))).toEqual({ state, dropped: [] })
  })

  it('reads the one chart of an older scene', () => {
    const chartsIn = (scene: object) => readShared({ scenes: [scene] }).state.scenes[0]!.charts
    expect([{ chart: 'arr' }, { chart: null }, { charts: [] }].map(chartsIn)).toEqual([
      ['arr'],
      firstCharts,
      firstCharts,
    ])
    expect(readLink('v=2&scene=v%3D2%26chart%3Darr').state.scenes[0]!.charts).toEqual(['arr'])
  })

  it('stays where a scenario without scenes is opened, and gives way to one with its own', () => {
    const { store } = storyboard()
    const mine = sharedOf(store.getState())
    expect(keepingScenes(mine, { ...initial, horizon: 4 })).toEqual({ ...initial, horizon: 4, scenes: mine.scenes })
    expect(keepingScenes(initial, mine)).toBe(mine)
  })

  it.each([
    ['no list', 'the scenes are no list'],
    [[3], 'scene 1 is not readable'],
    [[{ shared: { changes: { bogus: 1 } } }], 'in scene 1, the input “bogus” is not known'],
    [[{}, { live: ['aws.valuation', 'nobody'] }], 'in scene 2, 1 live inputs are not known'],
  ])('says what of %j was not understood: %s', (scenes, sentence) => {
    expect(readShared({ scenes }).dropped).toEqual([sentence])
  })

  it('puts each change of it into words for the list of changes', () => {
    const { store, actions } = storyboard()
    const before = sharedOf(store.getState())
    const after = (by: Parameters<typeof actions.rewriteScenes>[0]) => ({ ...before, scenes: by(before.scenes) })
    expect([
      says(
        before,
        after(scenes => sceneRemoved(scenes, '2')),
      ),
      says(
        after(scenes => sceneRemoved(scenes, '2')),
        before,
      ),
      says(
        before,
        after(scenes => sceneEdited(scenes, '3', { notes: 'x' })),
      ),
      says(
        before,
        after(scenes => sceneMoved(scenes, '3', 0)),
      ),
    ]).toEqual(['Scene 2 deleted', 'Scene 2 added', 'Scene 3 edited', 'Scenes reordered'])
  })
})
