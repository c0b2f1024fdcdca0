import '../../../src/app/ui/fonts.css'
import '../../../src/app/ui/tokens.css'
import '../../../src/app/ui/page.css'
import './page.css'
import { runFused } from '../../../src/model/fused.ts'
import { actions, live, store } from './desk.ts'
import { figures } from './figures.ts'
import { readPictures } from './pictures.ts'
import { watchDrag } from './probe.ts'
import { mountSliders } from './sliders.ts'
import { type Witness, witnesses } from './witness.ts'

/** What the driver may ask of the page. */
export type Bench = {
  watch: () => void
  isSettled: () => boolean
  end: () => ReturnType<ReturnType<typeof watchDrag>['end']>
  pictures: typeof readPictures
  wrong: () => string[]
  set: typeof actions.setInput
  reset: () => void
}

declare global {
  interface Window {
    bench: Bench
  }
}

runFused()

const variants: Record<string, () => Promise<{ mount: () => void }>> = {
  ours: () => import('./ours/mount.tsx'),
  floor: () => import('./floor/mount.ts'),
  recharts: () => import('./recharts/mount.tsx'),
}

const form = document.body.appendChild(document.createElement('form'))
const dashboard = document.body.appendChild(document.createElement('div'))
dashboard.id = 'dashboard'
for (const { id, title } of figures) {
  const figure = dashboard.appendChild(document.createElement('section'))
  figure.appendChild(document.createElement('h2')).textContent = title
  figure.appendChild(document.createElement('div')).id = id
}
const sliders = mountSliders(form)

const variant = variants[location.hash.slice(1)]
if (!variant) throw new Error(`There is no variant "${location.hash}": ours, floor or recharts`)
;(await variant()).mount()

const isOff = ({ reads, wants }: Witness) => !(Math.abs(reads() - wants(live.get())) < 0.25)
let watched: ReturnType<typeof watchDrag> | undefined

window.bench = {
  watch: () => {
    watched = watchDrag(() => (witnesses.some(isOff) ? 'waiting' : 'shown'))
  },
  isSettled: () => watched?.isSettled() ?? true,
  end: () => watched!.end(),
  pictures: readPictures,
  wrong: () =>
    witnesses.filter(isOff).map(({ id, reads, wants }) => `${id} shows ${reads()}, not ${wants(live.get())}`),
  set: actions.setInput,
  reset: () => {
    if (store.getState().dragging) actions.endDrag()
    actions.resetAll()
    sliders.reset()
  },
}
