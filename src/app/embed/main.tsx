import '../../state/settings/numberStyle.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readEmbed } from '../../state/codec/embedLink.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { firstChartStands } from '../ui/idleQueue.ts'
import { heedTranslators } from '../ui/translator.ts'
import { Embed } from './Embed.tsx'
import { showTheme } from './embedTheme.ts'
import { postHeight } from './frameHeight.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/page.css'
import '../desk/figure.css'
import '../../charts/kit/grownAxis.css'

heedTranslators(document.body)
// Nothing here waits for the first chart of a desk: what is shown may be none over time.
firstChartStands()
const place = document.getElementById('root')!
const root = createRoot(place)
postHeight(place)

/** The page around may change what it asks for: it writes it behind the "#", and nothing is loaded again. With another theme what was tried stays. */
function show() {
  const read = readEmbed(location)
  showTheme(read.choice.theme)
  root.render(
    <StrictMode>
      <ErrorFence of="The figure" vital>
        <Embed key={location.hash.replace(/embed\.theme=\w*&?/, '')} read={read} />
      </ErrorFence>
    </StrictMode>,
  )
}

addEventListener('hashchange', show)
show()
