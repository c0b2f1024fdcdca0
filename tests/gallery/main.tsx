import { createRoot } from 'react-dom/client'
import { figureCharts } from '../../src/charts/index.ts'
import { followTheme, themeStore } from '../../src/state/settings/theme.ts'
import { Cell } from './Cell.tsx'
import { states, wide } from './states.ts'
import '../../src/app/ui/fonts.css'
import '../../src/app/ui/tokens.css'
import '../../src/app/ui/page.css'
import '../../src/app/desk/figure.css'
import '../../src/charts/kit/grownAxis.css'
import './gallery.css'

followTheme()

/** One of them alone, by `?chart=arr`. */
const asked = new URLSearchParams(location.search).get('chart')
const shown = figureCharts.filter(({ id }) => asked === null || id === asked)

createRoot(document.getElementById('root')!).render(
  <>
    <header>
      <h1>Gallery of charts</h1>
      <p>
        Every chart in every state, from the desk’s own components. In a narrow window it is as on a phone.{' '}
        {(['light', 'dark', 'system'] as const).map(theme => (
          <button key={theme} type="button" onClick={() => themeStore.setState({ theme })}>
            {theme}
          </button>
        ))}
      </p>
      <nav aria-label="Charts">
        {figureCharts.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
    </header>
    {shown.map(chart => (
      <article key={chart.id} id={chart.id} aria-label={chart.title}>
        <h2>{chart.title}</h2>
        <div className="cells">
          {states.map(state => (
            <Cell key={state.name} chart={chart} state={state} />
          ))}
          <Cell chart={chart} state={wide} isWide />
        </div>
      </article>
    ))}
  </>,
)
