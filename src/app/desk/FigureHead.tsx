import { verdict } from '../../analysis/verdict.ts'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import type { GoalAsked } from '../../state/scenario/store.ts'
import { useActions } from '../../state/session/hooks.ts'
import { FxButton } from '../explain/FxButton.tsx'
import { askForFigure } from '../ui/exportRequest.ts'
import { Icon } from '../ui/Icon.tsx'

type HeadProps = {
  chart: Chart
  live: Live<ChartInput>
  /** The name of the heading, for what it labels. */
  title: string
  isTable: boolean
  onTable: () => void
  isLarge: boolean
}

/** The title of a figure, and what can be done with it: one button each, seen while the figure is in hand. */
export function FigureHead({ chart, live, title, isTable, onTable, isLarge }: HeadProps) {
  const { enlarge, seekGoal } = useActions()
  return (
    <div className="figureHead">
      <h2 id={title}>{chart.title}</h2>
      <div className="figureTools">
        <FxButton chart={chart} live={live} />
        {chart.kind === 'time' && (
          <button
            type="button"
            className="asGoal"
            title="Goal seek (G)"
            aria-description="G"
            aria-label={`Goal seek in ${chart.title}`}
            onClick={() => seekGoal(goalIn(chart, live.get()))}
          >
            <Icon name="goal" />
          </button>
        )}
        <button type="button" aria-label={`${isTable ? 'Chart' : 'Table'} of ${chart.title}`} onClick={onTable}>
          {isTable ? 'Chart' : 'Table'}
        </button>
        <button
          type="button"
          aria-haspopup="dialog"
          title={`Picture of ${chart.title}`}
          onClick={() => askForFigure(chart.id)}
        >
          <Icon name="picture" />
        </button>
        <button
          type="button"
          className="asLarge"
          title={isLarge ? 'Back to all figures (Escape)' : 'Enlarge (E)'}
          aria-description={isLarge ? 'Escape' : 'E'}
          aria-label={isLarge ? 'Back to all figures' : `Enlarge ${chart.title}`}
          onClick={() => enlarge(isLarge ? null : chart.id)}
        >
          <Icon name={isLarge ? 'back' : 'enlarge'} />
        </button>
      </div>
    </div>
  )
}

/** What is first sought in a chart: its line, of the side that leads, at the horizon. */
function goalIn(chart: Chart, scene: ChartInput): GoalAsked {
  const { leader } = verdict(scene.answer, scene.measure, scene.horizon)
  const lines = chart.lines(scene)
  return { line: lines.find(line => line.startsWith(`${leader}.`)) ?? lines[0]!, quarter: scene.horizon }
}
