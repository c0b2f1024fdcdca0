import '../../state/numberStyle.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followTheme } from '../../state/theme.ts'
import { readCarried } from './carried.ts'
import { HandOut } from './HandOut.tsx'
import '../fonts.css'
import '../tokens.css'
import '../page.css'
import '../figure.css'

followTheme()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <HandOut carried={readCarried(document.getElementById('carried')?.textContent ?? '')} />
  </StrictMode>,
)
