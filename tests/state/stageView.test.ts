import { expect, it } from 'vitest'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { deskOf } from '../../src/state/session/desk.ts'
import { openShow } from '../../src/state/session/presentation.ts'
import { isEqualLead, readRoomView, roomViewOf, verdictNumbers } from '../../src/state/session/stageView.ts'

const showOf = (notes = '') => {
  const scenes = sceneAdded([], { ...initial, changes: { adoptionSlowdown: 0.25 } }, null)
  return openShow(
    scenes.map(scene => ({ ...scene, notes })),
    0,
    task => task(),
  )
}
const overTheWire = (raw: unknown): unknown => JSON.parse(JSON.stringify(raw))

it('a listener’s own model comes to the lead that the presenter sent, at rest, in a drag and held', () => {
  const show = showOf()
  const check = () => {
    const { view, state } = readRoomView(overTheWire(roomViewOf(show)))!
    expect(isEqualLead(view.lead, verdictNumbers(deskOf(makeStore(state).getState())).lead)).toBe(true)
    return { slowdown: state.changes.adoptionSlowdown, dragging: view.dragging }
  }
  expect(check()).toEqual({ slowdown: 0.25, dragging: null })
  show.actions.startDrag('adoptionSlowdown')
  show.actions.setInput('adoptionSlowdown', 0.5)
  expect(check()).toEqual({ slowdown: 0.5, dragging: 'adoptionSlowdown' })
  show.hold()
  show.actions.setInput('adoptionSlowdown', 0.9)
  expect(check()).toEqual({ slowdown: 0.5, dragging: null })
})

it('notes never leave the presenter', () => {
  const view = JSON.stringify(roomViewOf(showOf('Do not say this aloud')))
  expect(view).toContain('adoptionSlowdown')
  expect(view).not.toContain('aloud')
})

it('what a presenter’s machine sent is taken only as it must be; a scenario that is not understood is a first visit’s', () => {
  const view = overTheWire(roomViewOf(showOf())) as Record<string, unknown>
  expect(readRoomView(view)).not.toBeNull()
  const hostile = [
    { at: -1 },
    { at: 'one' },
    { charts: 'valueCreated' },
    { charts: Array.from({ length: 50 }, () => 'valueCreated') },
    { headline: 'x'.repeat(5000) },
    { isBlank: 'no' },
    { dragging: 'constructor' },
    { live: ['__proto__'] },
    { lead: null },
  ]
  expect(hostile.filter(part => readRoomView({ ...view, ...part }))).toEqual([])
  expect(readRoomView(null)).toBeNull()
  expect(readRoomView({ ...view, shared: 'rubbish' })!.state).toEqual(initial)
})
