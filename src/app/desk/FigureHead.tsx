import { verdict } from '../../analysis/verdict.ts'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import type { TargetLine } from '../../state/session/overlays.ts'
import { FxButton } from '../explain/FxButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useOverlays } from '../ui/overlays.ts'

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
  const { open, close } = useOverlays()
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
            onClick={() => open({ kind: 'goal', ...goalIn(chart, live.get()) })}
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
          onClick={() => open({ kind: 'export', chart: chart.id })}
        >
          <Icon name="picture" />
        </button>
        <button
          type="button"
          className="asLarge"
          title={isLarge ? 'Back to all figures (Escape)' : 'Enlarge (E)'}
          aria-description={isLarge ? 'Escape' : 'E'}
          aria-label={isLarge ? 'Back to all figures' : `Enlarge ${chart.title}`}
          onClick={() => (isLarge ? close('enlarged') : open({ kind: 'enlarged', chart: chart.id }))}
        >
          <Icon name={isLarge ? 'back' : 'enlarge'} />
        </button>
      </div>
    </div>
  )
}

/** What is first sought in a chart: its line, of the side that leads, at the horizon. */
function goalIn(chart: Chart, scene: ChartInput): TargetLine {
  const { leader } = verdict(scene.answer, scene.measure, scene.horizon)
  const lines = chart.lines(scene)
  return { line: lines.find(line => line.startsWith(`${leader}.`)) ?? lines[0]!, quarter: scene.horizon }
}
