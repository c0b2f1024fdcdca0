import type { Chart } from '../charts/chart.ts'
import type { Live, Scene } from '../charts/scene.ts'
import { useActions } from '../state/hooks.ts'
import { Icon } from './commands/Icon.tsx'
import { askForFigure } from './export/asked.ts'
import { FxButton } from './explain/FxButton.tsx'

type HeadProps = {
  chart: Chart
  live: Live<Scene>
  /** The name of the heading, for what it labels. */
  title: string
  isTable: boolean
  onTable: () => void
  isLarge: boolean
}

/** The title of a figure, and what can be done with it: one button each, seen while the figure is in hand. */
export function FigureHead({ chart, live, title, isTable, onTable, isLarge }: HeadProps) {
  const { enlarge } = useActions()
  return (
    <div className="figureHead">
      <h2 id={title}>{chart.title}</h2>
      <div className="figureTools">
        <FxButton chart={chart} live={live} />
        <button
          type="button"
          className="asTable"
          aria-label={`${isTable ? 'Chart' : 'Table'} of ${chart.title}`}
          onClick={onTable}
        >
          {isTable ? 'Chart' : 'Table'}
        </button>
        <button
          type="button"
          title="As a picture"
          aria-label={`Picture of ${chart.title}`}
          onClick={() => askForFigure(chart.id)}
        >
          <Icon name="picture" />
        </button>
        <button
          type="button"
          className="asLarge"
          title={isLarge ? 'Back to all figures (Escape)' : 'Enlarge (E)'}
          aria-label={isLarge ? 'Back to all figures' : `Enlarge ${chart.title}`}
          onClick={() => enlarge(isLarge ? null : chart.id)}
        >
          <Icon name={isLarge ? 'back' : 'enlarge'} />
        </button>
      </div>
    </div>
  )
}
