import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import { useExplain } from './context.ts'

/** Opens what feeds a chart: only its own sources and changed assumptions. */
export function FxButton({ chart, live }: { chart: Chart; live: Live<ChartInput> }) {
  const explain = useExplain()
  return (
    <button
      type="button"
      className="fx"
      aria-haspopup="dialog"
      aria-label={`fx: sources of ${chart.title}`}
      title="Sources and changed assumptions"
      aria-description="and changed assumptions"
      onClick={event =>
        explain(
          { kind: 'chart', title: chart.title, lines: chart.lines(live.get()), isOverTime: chart.kind === 'time' },
          event.currentTarget.closest('figure'),
        )
      }
    >
      fx
    </button>
  )
}
