import { afterEach, expect, it, vi } from 'vitest'
import { readLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { openShow, showAgain } from '../../src/state/session/presentation.ts'
import { keepShow, keptShow } from '../../src/state/session/storedPresentation.ts'
import { kioskSeconds } from '../../src/state/settings/kiosk.ts'

afterEach(() => vi.unstubAllGlobals())

const calm = sceneAdded([], initial, 'valueCreated')
const two = sceneAdded(calm, { ...initial, changes: { adoptionSlowdown: 0.5 } }, 'stakeValue')
/** What the room sees: which scene, at which slowdown, and whether it is dark. */
const room = (show: ReturnType<typeof begun>) => {
  const { at, shared } = show.roomSees()
  return [at, shared.changes.adoptionSlowdown ?? 0, show.stage.getState().isBlank]
}
const begun = (at = 0) => openShow(two, at, task => task())

it('begins at a scene and goes no further than the last', () => {
  const show = begun()
  show.goTo(7)
  expect([show.stage.getState().at, show.desk.get().world.adoptionSlowdown]).toEqual([1, 0.5])
  show.goTo(-3)
  expect([show.stage.getState().at, show.desk.get().world.adoptionSlowdown]).toEqual([0, 0])
})

it('tells what the room has made of a scene, and nothing where it is as planned', () => {
  const show = begun()
  expect(show.experiment()).toBeNull()
  show.actions.setInput('adoptionSlowdown', 0.3)
  expect(show.experiment()?.changes).toEqual({ adoptionSlowdown: 0.3 })
  show.actions.resetInput('adoptionSlowdown')
  expect(show.experiment()).toBeNull()
})

it('drops what the room tried when it goes on', () => {
  const show = begun()
  show.actions.setInput('aws.valuation', 100)
  show.goTo(1)
  show.goTo(0)
  expect(show.experiment()).toBeNull()
})

it('shows a scene again when it was dark', () => {
  const show = begun()
  show.stage.setState({ isBlank: true })
  show.goTo(1)
  expect(show.stage.getState().isBlank).toBe(false)
})

it('the room goes on seeing what it was held at, through trials, other scenes and a dark screen', () => {
  const show = begun()
  show.actions.setInput('adoptionSlowdown', 0.1)
  show.hold()
  show.actions.setInput('adoptionSlowdown', 0.3)
  expect(room(show)).toEqual([0, 0.1, false])
  show.stage.setState({ isBlank: true })
  show.goTo(1)
  expect(room(show)).toEqual([0, 0.1, true])
  show.stage.setState({ isBlank: false })
  show.hold()
  expect(room(show)).toEqual([1, 0.5, false])
})

it('a presentation that a reload broke off goes on as it was: its scenes, its trial, held and dark, and its time', () => {
  const store = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (place: string) => store.get(place) ?? null,
    setItem: (place: string, text: string) => store.set(place, text),
  })
  const show = begun()
  const stop = keepShow(show)
  show.actions.setInput('adoptionSlowdown', 0.1)
  show.begin(1000)
  show.begin(66_000)
  show.hold()
  show.goTo(1)
  show.actions.setInput('adoptionSlowdown', 0.2)
  show.stage.setState({ isBlank: true })
  const again = showAgain(keptShow()!, task => task())
  expect(room(again)).toEqual([0, 0.1, true])
  expect([again.stage.getState().at, again.experiment()?.changes]).toEqual([1, { adoptionSlowdown: 0.2 }])
  expect(again.scenes).toEqual(two)
  expect(again.stage.getState().began).toBe(1000)
  stop()
  keepShow(null)
  expect(keptShow()).toBeNull()
  for (const bad of ['{', '7', '{"at":0}', '{"story":{},"at":0,"shared":{}}']) {
    store.set('stakeout.show', bad)
    expect(keptShow()).toBeNull()
  }
})

it.each([
  ['#v=2&kiosk=20', 20],
  ['#v=2&kiosk=1', 5],
  ['#v=2&kiosk=1e9', 3600],
  ['#v=2&kiosk=soon', null],
  ['#v=2&kiosk=-4', null],
  ['#v=2', null],
])('a kiosk by the link %s turns every %s seconds', (fragment, seconds) => {
  expect(kioskSeconds(fragment)).toBe(seconds)
  expect(readLink(fragment).dropped).toEqual([])
})
