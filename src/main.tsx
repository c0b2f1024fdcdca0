import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { openSession } from './state/session.ts'
import { followTheme } from './state/theme.ts'
import './app/fonts.css'
import './app/tokens.css'
import './app/page.css'
import './app/layout.css'
import './app/topBar.css'
import './app/figure.css'
import './app/print.css'

if (import.meta.env.DEV && import.meta.env.VITE_MOCKS === 'on') await (await import('../mocks/browser.ts')).startMocks()

followTheme()
const session = openSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
)
