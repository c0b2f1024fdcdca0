import '../../state/settings/numberStyle.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readEmbeddedScenario } from '../../figures/embeddedScenario.ts'
import { followTheme } from '../../state/settings/theme.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { heedTranslators } from '../ui/translator.ts'
import { HandOut } from './HandOut.tsx'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/page.css'
import '../desk/figure.css'
import '../../charts/kit/grownAxis.css'

followTheme()
heedTranslators(document.body)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorFence of="The hand-out" vital>
      <HandOut carried={readEmbeddedScenario(document.getElementById('carried')?.textContent ?? '')} />
    </ErrorFence>
  </StrictMode>,
)
