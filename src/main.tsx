import './state/settings/numberStyle.ts'
import { type ReactNode, StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { Charts } from './app/desk/Evidence.tsx'
import { ErrorFence } from './app/ui/ErrorFence.tsx'
import { framePainted, painted } from './app/ui/firstPaint.ts'
import { later } from './app/ui/idleQueue.ts'
import { ownLetters } from './app/ui/ownLetters.ts'
import { heedTranslators } from './app/ui/translator.ts'
import { readLink } from './state/codec/link.ts'
import { fragmentOf } from './state/codec/linkIn.ts'
import { openSession } from './state/session/session.ts'
import { kioskSeconds } from './state/settings/kiosk.ts'
import { followTheme } from './state/settings/theme.ts'
import './app/ui/fonts.css'
import './app/ui/tokens.css'
import './app/ui/page.css'
import './app/desk/layout.css'
import './app/desk/opening.css'
import './app/desk/topBar.css'
import './app/ui/noticeStack.css'
import './app/desk/figure.css'
import './charts/kit/grownAxis.css'

if (import.meta.env.DEV && import.meta.env.VITE_MOCKS === 'on') await (await import('../mocks/browser.ts')).startMocks()

followTheme()
heedTranslators(document.body)
const letters = ownLetters()

/** The first chart is fetched beside this file; the verdict waits for it for a moment, so that both stand in one frame. */
const firstChart = Promise.race([
  Charts.fetch().catch(() => undefined),
  new Promise(resolve => setTimeout(resolve, 300)),
])

/** What stands in the page is seen before what the address asks for is put together, and that in pieces, so that the page can be scrolled meanwhile. */
async function open() {
  await Promise.all([painted(), letters, firstChart])
  // The headline is seen in its own letters before the desk, which takes far longer, takes its place.
  await framePainted()
  const root = createRoot(document.getElementById('root')!)
  const show = (page: ReactNode) =>
    startTransition(() =>
      root.render(
        <ErrorFence of="Stakeout" vital>
          {page}
        </ErrorFence>,
      ),
    )
  const { fragment } = fragmentOf(location)
  const seconds = kioskSeconds(fragment)
  const room = new URLSearchParams(location.search).get('audience')
  if (room !== null) {
    const { Audience } = await import('./app/stage/Audience.tsx')
    show(<Audience room={room} />)
  } else if (seconds) {
    const { Kiosk } = await import('./app/stage/Kiosk.tsx')
    show(<Kiosk shared={readLink(fragment).state} seconds={seconds} />)
  } else
    show(
      <StrictMode>
        <App session={openSession()} />
      </StrictMode>,
    )
}

// Not awaited: what is fetched in it waits for this file in turn.
void open()

// Where this file does not come, the model stays as it is.
later()
  .then(() => import('./model/fused.ts'))
  .then(({ runFused }) => runFused())
  .catch(() => undefined)

// The copy for times without a network is made when the page has all that it needs.
if (import.meta.env.PROD)
  void later()
    .then(later)
    .then(async () => (await import('./state/settings/appUpdate.ts')).keepCopy())
