import { Resvg } from '@resvg/resvg-js'
import { render } from '@testing-library/react'
import readQr from 'jsqr'
import { afterEach, expect, it, vi } from 'vitest'
import { QrTile } from '../../../src/app/stage/QrTile.tsx'
import { codeOf } from '../../../src/state/codec/code.ts'
import { readLink } from '../../../src/state/codec/link.ts'
import { initial } from '../../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../../src/state/scenario/story.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { openShow } from '../../../src/state/session/presentation.ts'

afterEach(() => vi.unstubAllEnvs())

const tried = { ...initial, changes: { adoptionSlowdown: 0.35, 'aws.valuation': 1200 } }

/** The corner of a stage on which the room has tried something. */
function corner() {
  const show = openShow(sceneAdded([], initial, null), 0, task => task())
  show.actions.setInputs(tried.changes)
  return render(
    <DeskContext value={show}>
      <QrTile />
    </DeskContext>,
  ).container
}

it('a telephone reads the way to what the room has made of the scene, and to nothing else', () => {
  vi.stubEnv('VITE_PUBLIC_ADDRESS', 'https://stakeout.example/')
  const drawn = corner().querySelector('svg')!
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const { pixels, width, height } = new Resvg(drawn.outerHTML, { fitTo: { mode: 'width', value: 420 } }).render()
  const [address, fragment] = readQr(new Uint8ClampedArray(pixels), width, height)!.data.split('#')
  expect(address).toBe('https://stakeout.example/')
  expect(readLink(fragment!)).toEqual({ state: tried, dropped: [] })
})

it('where the app has no address for others, its short code stands there instead', () => {
  const shown = corner()
  expect(shown.querySelector('svg')).toBeNull()
  expect(shown).toHaveTextContent(codeOf(tried)!)
})
