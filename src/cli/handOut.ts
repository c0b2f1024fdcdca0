import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AskScenario } from '../asks/ask.ts'
import { refuse } from '../asks/refusal.ts'
import { shippedRows } from '../asks/shipped.ts'
import { publicAddress } from '../figures/address.ts'
import { fillForm, isForm } from '../figures/handOutForm.ts'
import { pastOn } from '../figures/subject.ts'
import { pageHouse } from '../house/pageHouse.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import { houseFrom } from './house.ts'
import { scenesIn } from './storyboard.ts'

/** Where the empty page lies: in the package beside the commands, in the project where it was built. */
const forms = ['../../handout.html', '../../dist/handout.html'].map(path => join(import.meta.dirname, path))

/**
 * The storyboard of a scenario as one HTML file whose sliders work without a network, as the desk hands it out: without notes. Refused without a
 * storyboard, and where the empty page was not built yet.
 */
export function handOut({ state = initial }: AskScenario, house: string | undefined): string {
  const scenes = scenesIn(state)
  const { facts, events, today } = pastOn(new Date(), shippedRows())
  const published = house === undefined ? null : pageHouse(houseFrom(house, 'handOut'), today!, 'handOut')
  const shown = scenes.map(scene => ({ ...scene, notes: '' }))
  const address = publicAddress(process.env.VITE_PUBLIC_ADDRESS ?? '', '')
  return fillForm(emptyForm(), { scenes: shown, facts, events, today, house: published }, address)
}

function emptyForm(): string {
  const path = forms.find(one => existsSync(one))
  const form = path === undefined ? '' : readFileSync(path, 'utf8')
  return isForm(form) ? form : refuse('The empty page of hand-outs is not built yet: run npm run build, and ask again.')
}
