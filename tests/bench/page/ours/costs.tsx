/** @jsxImportSource ../../../../src/charts/picture */
import type { Drawing, TimeChart } from '../../../../src/charts/chart.ts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { EndLabels } from '../../../../src/charts/kit/endLabels.tsx'
import { Horizon } from '../../../../src/charts/kit/horizon.tsx'
import { emptyRoom } from '../../../../src/charts/kit/timeRoom.ts'
import { lastQuarter, stackLines } from '../../../../src/model/index.ts'

/** The parts of the second stacked bar, from the ground up. */
export const parts = [
  { line: 'computeSpend', colour: 'var(--nvidia)' },
  { line: 'revenueShare', colour: 'var(--chips)' },
  { line: 'otherCosts', colour: 'var(--power)' },
] as const

const { format } = stackLines.computeSpend.unit

/** Where each part ends, quarter by quarter, measured from zero. */
export function levels({ answer: { aws } }: ChartInput): number[][] {
  let below = Array.from({ length: lastQuarter + 1 }, () => 0)
  return parts.map(({ line }) => {
    below = below.map((value, t) => value + aws[line][t]!)
    return below
  })
}

function picture(drawing: Drawing) {
  const { scene, x, y, plot, look } = drawing
  const tops = levels(scene)
  const half = ((x(1) - x(0)) / 2) * 0.8
  return (
    <>
      {parts.map(({ line, colour }, i) => (
        <path
          key={line}
          className={line}
          fill={colour}
          d={tops[i]!.map(
            (top, t) =>
              `M${(x(t) - half).toFixed(1)} ${y(i === 0 ? 0 : tops[i - 1]![t]!).toFixed(1)}V${y(top).toFixed(1)}H${(x(t) + half).toFixed(1)}V${y(i === 0 ? 0 : tops[i - 1]![t]!).toFixed(1)}`,
          ).join('')}
        />
      ))}
      <EndLabels
        labels={[{ side: 'aws', y: y(tops[2]![lastQuarter]!), value: format(tops[2]![lastQuarter]!) }]}
        x={x(lastQuarter)}
        plot={plot}
        look={look}
      />
      <Horizon drawing={drawing} line="computeSpend" room={emptyRoom(drawing)} />
    </>
  )
}

/** Stand-in for the second stacked bar: what a lab's run-rate goes to, a bar a quarter. */
export const costs: TimeChart = {
  kind: 'time',
  line: 'arr',
  naming: side => side,
  id: 'costs' as TimeChart['id'],
  title: 'What Anthropic spends',
  tab: 'Costs',
  subtitle: () => '',
  headline: () => [],
  slide: () => Promise.reject(new Error('A stand-in has no slide')),
  second: null,
  past: null,
  futures: null,
  quarters: [0, 12, 24],
  extent: scene => [0, Math.max(...levels(scene)[2]!)],
  floats: false,
  isInDollars: false,
  tick: format,
  margin: { left: 40, right: 60, top: 10 },
  picture,
  readings: () => [],
  lines: () => [],
  table: () => ({ head: [], rows: [] }),
  data: () => [],
}
