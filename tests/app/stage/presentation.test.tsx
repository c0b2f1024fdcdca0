import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { valueAt, whatIf } from '../../../src/analysis/whatIf.ts'
import { Presentation } from '../../../src/app/stage/Presentation.tsx'
import { OverlaysContext } from '../../../src/app/ui/overlays.ts'
import { SessionContext } from '../../../src/app/ui/sessionContext.ts'
import { latestBase } from '../../../src/model/bases.ts'
import { type Changes, worldOf } from '../../../src/model/world.ts'
import { initial } from '../../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../../src/state/scenario/story.ts'
import { openShow } from '../../../src/state/session/presentation.ts'
import { visit } from '../../kit/session.ts'
import { bringModals } from '../rail/modal.ts'

it('on the stage each key is heard: the scene with its headline, dark, held and no longer so, and the last scene again', () => {
  bringModals()
  const { session } = visit()
  const slow = { ...initial, changes: { adoptionSlowdown: 0.25 } }
  const show = openShow(sceneAdded(sceneAdded([], initial, null), slow, null), 0, task => task())
  render(
    <SessionContext value={session}>
      <OverlaysContext value={session.overlays}>
        <Presentation show={show} onScene={() => {}} onLeave={() => {}} />
      </OverlaysContext>
    </SessionContext>,
  )
  const stage = within(screen.getByRole('dialog', { name: 'Presentation' }))
  const heard = () => stage.getAllByRole('status').map(({ textContent }) => textContent)
  const press = (key: string) => fireEvent.keyDown(window, { key })
  expect(heard()).toContainEqual(sceneAt(1, {}))
  const keys: [string, unknown][] = [
    ['PageDown', sceneAt(2, slow.changes)],
    ['b', 'Dark'],
    ['b', 'No longer dark'],
    ['z', 'Held: the room goes on seeing what it sees now'],
    ['z', 'No longer held'],
    ['PageDown', sceneAt(2, slow.changes)],
  ]
  for (const [key, says] of keys) {
    press(key)
    expect(heard(), key).toContainEqual(says)
  }
})

/** A scene as it must be heard, with what the model has for Amazon. */
function sceneAt(scene: number, changes: Changes): unknown {
  const value = valueAt(whatIf(worldOf(latestBase, changes)), 'aws.valueCreated', 12)
  return expect.stringMatching(
    new RegExp(`^Scene ${scene} of 2: On these numbers .*\\b${Math.round(value)} billion dollars`),
  )
}
