import { expect, it } from 'vitest'
import { kioskSeconds } from '../../src/state/kiosk.ts'
import { readLink } from '../../src/state/link.ts'
import { openShow } from '../../src/state/presentation.ts'
import { initial } from '../../src/state/shared.ts'
import { sceneAdded } from '../../src/state/story.ts'

const calm = sceneAdded([], initial, 'valueCreated')
const two = sceneAdded(calm, { ...initial, changes: { adoptionSlowdown: 0.5 } }, 'stakeValue')
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

it.each([
  ['#v=1&kiosk=20', 20],
  ['#v=1&kiosk=1', 5],
  ['#v=1&kiosk=1e9', 3600],
  ['#v=1&kiosk=soon', null],
  ['#v=1&kiosk=-4', null],
  ['#v=1', null],
])('a kiosk by the link %s turns every %s seconds', (fragment, seconds) => {
  expect(kioskSeconds(fragment)).toBe(seconds)
  expect(readLink(fragment).dropped).toEqual([])
})
