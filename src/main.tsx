import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { actionsOn } from './state/actions.ts'
import { liveDesk } from './state/desk.ts'
import { makeStore } from './state/store.ts'
import { followTheme } from './state/theme.ts'
import './app/fonts.css'
import './app/tokens.css'
import './app/page.css'
import './app/layout.css'
import './app/figure.css'
import './app/print.css'

if (import.meta.env.DEV && import.meta.env.VITE_MOCKS === 'on') await (await import('../mocks/browser.ts')).startMocks()

followTheme()
const store = makeStore()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App desk={liveDesk(store)} actions={actionsOn(store)} />
  </StrictMode>,
)
