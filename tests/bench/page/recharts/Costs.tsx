import { Bar, CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { lastQuarter } from '../../../../src/model/index.ts'
import { quarterLabel } from '../../../../src/model/quarters.ts'
import { size } from '../figures.ts'
import { costs, parts } from '../ours/costs.tsx'
import { useAxis } from './useAxis.ts'

const tick = { fontSize: desk.axis, fill: ink.ink3 }

/** The second stacked bar, a bar a quarter. */
export function Costs({ scene }: { scene: ChartInput }) {
  const { asOf, horizon, answer } = scene
  const axis = useAxis({
    id: 'costs',
    extent: costs.extent,
    floats: false,
    from: size.height - 26,
    to: costs.margin.top,
  })
  const rows = Array.from({ length: lastQuarter + 1 }, (_, t) => ({
    t,
    ...Object.fromEntries(parts.map(({ line }) => [line, answer.aws[line][t]!])),
  }))
  return (
    <ComposedChart
      data={rows}
      {...size}
      margin={{ left: 0, right: costs.margin.right, top: costs.margin.top, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke={ink.grid} syncWithTicks />
      <XAxis
        dataKey="t"
        ticks={costs.quarters}
        tick={tick}
        height={26}
        tickFormatter={(t: number) => quarterLabel(asOf, t)}
      />
      <YAxis
        type="number"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tick={tick}
        width={costs.margin.left}
        tickFormatter={costs.tick}
      />
      {parts.map(({ line, colour }) => (
        <Bar key={line} className={line} dataKey={line} stackId="all" fill={colour} isAnimationActive={false} />
      ))}
      <ReferenceLine x={horizon} stroke={ink.ink} strokeDasharray="2 2.5" />
      <Tooltip isAnimationActive={false} />
    </ComposedChart>
  )
}
