import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { barsOf } from '../../../../src/charts/kit/chartAnalyses.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { inputOf } from '../../../../src/model/inputs.ts'
import { shortName } from '../../../../src/model/names.ts'
import { parameterUnits } from '../../../../src/model/units.ts'
import { rankChart, rankPlot, size } from '../figures.ts'
import { leadNow } from '../lead.ts'
import { useAxis } from './useAxis.ts'

const tick = { fontSize: desk.axis, fill: ink.ink3 }

/** The tornado as a floating bar a row, drawn in two colours by its shape. */
export function Ranking({ scene }: { scene: ChartInput }) {
  const { id, extent } = rankChart
  const axis = useAxis({ id, extent, floats: true, from: rankPlot.x, to: rankPlot.x + rankPlot.width })
  const rows = barsOf(scene).map(({ key, least, most }) => {
    const text = (value: number) => parameterUnits[inputOf(key).parameter.unit].format(value)
    return {
      name: shortName(key),
      span: [least.lead, most.lead],
      zero: share(least.lead, most.lead),
      low: text(least.value),
      high: text(most.value),
    }
  })
  return (
    <BarChart layout="vertical" data={rows} {...size} margin={{ left: 0, right: 1, top: 16, bottom: 0 }}>
      <CartesianGrid horizontal={false} stroke={ink.grid} syncWithTicks />
      <XAxis
        type="number"
        orientation="top"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval="preserveStartEnd"
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        height={16}
        tick={tick}
        tickFormatter={(value: number) => rankChart.tick(value, scene)}
      />
      <YAxis type="category" dataKey="name" hide />
      <Bar dataKey="span" barSize={11} isAnimationActive={false} shape={TwoColours}>
        <LabelList dataKey="name" position="top" fontSize={desk.axis} />
        <LabelList dataKey="low" position="left" fontSize={desk.axis} />
        <LabelList dataKey="high" position="right" fontSize={desk.axis} />
      </Bar>
      <ReferenceLine x={0} stroke={ink.ink} />
      <ReferenceLine
        x={leadNow(scene)}
        stroke={ink.ink}
        strokeDasharray="2 2.5"
        label={{ value: 'now', position: 'top' }}
      />
      <Tooltip isAnimationActive={false} />
    </BarChart>
  )
}

/** How much of a bar lies below zero. */
const share = (low: number, high: number) => Math.min(Math.max(-low / (high - low), 0), 1)

function TwoColours({ x, y, width, height, payload }: BarShapeProps) {
  const below = width * (payload as { zero: number }).zero
  return (
    <>
      <rect x={x} y={y} width={below} height={height} fill={ink.alliance} />
      <rect x={x + below} y={y} width={width - below} height={height} fill={ink.aws} />
    </>
  )
}
