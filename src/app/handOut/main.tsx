import '../../state/numberStyle.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followTheme } from '../../state/theme.ts'
import { ErrorFence } from '../ErrorFence.tsx'
import { heedTranslators } from '../translator.ts'
import { readCarried } from './carried.ts'
import { HandOut } from './HandOut.tsx'
import '../fonts.css'
import '../tokens.css'
import '../page.css'
import '../figure.css'

followTheme()
heedTranslators(document.body)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorFence of="The hand-out" vital>
      <HandOut carried={readCarried(document.getElementById('carried')?.textContent ?? '')} />
    </ErrorFence>
  </StrictMode>,
)
