import { CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { TimeChart } from '../../../../src/charts/chart.ts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { byOwner, type Lines, lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { firstQuarter } from '../../../../src/charts/kit/reportedHistory.tsx'
import { coming } from '../../../../src/charts/kit/upcomingEvents.ts'
import { lastQuarter, stackLines } from '../../../../src/model/index.ts'
import { quarterLabel } from '../../../../src/model/quarters.ts'
import { sides } from '../../../../src/model/sides.ts'
import { size } from '../figures.ts'
import { rowsOf } from './rows.ts'
import { useAxis } from './useAxis.ts'

const tick = { fontSize: desk.axis, fill: ink.ink3 }

/** Both stacks over time: lines, end labels, the horizon with its markers, and what this chart alone says. */
export function TimeFigure({ chart, scene }: { chart: TimeChart; scene: ChartInput }) {
  const line = chart.id as Lines
  const { format } = stackLines[line].unit
  const { id, extent, floats, margin } = chart
  const axis = useAxis({ id, extent, floats, from: size.height - 26, to: margin.top })
  const { asOf, horizon, world } = scene
  const isStake = line === 'stakeValue'
  return (
    <ComposedChart
      data={rowsOf(scene, line)}
      {...size}
      margin={{ left: 0, right: margin.right, top: margin.top, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke={ink.grid} syncWithTicks />
      <XAxis
        dataKey="t"
        type="number"
        domain={[firstQuarter(chart, scene), lastQuarter]}
        ticks={chart.quarters}
        interval={0}
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
        width={margin.left}
        axisLine={false}
        tickLine={false}
        tickFormatter={chart.tick}
      />
      {line === 'capexCover' && <ReferenceLine y={1} stroke={ink.ink} label="Gain pays the year’s capex" />}
      {isStake && sides.map(side => <ReferenceLine key={side} y={world[`${side}.invested`]} stroke={ink.ink2} />)}
      {isStake &&
        coming(scene).map(({ quarter, text }) => (
          <ReferenceLine key={text} x={quarter} stroke={ink.axis} label={{ value: text, position: 'insideTopRight' }} />
        ))}
      {sides.map(side => (
        <Line
          key={`${side} past`}
          dataKey={`${side}Past`}
          stroke={ink[side]}
          strokeWidth={desk.line * 0.7}
          dot
          connectNulls
          isAnimationActive={false}
        />
      ))}
      {scene.ghost &&
        sides.map(side => (
          <Line
            key={`${side} base`}
            dataKey={`${side}Base`}
            stroke={ink[side]}
            strokeWidth={desk.ghost}
            strokeDasharray={`0 ${desk.ghost * 2.4}`}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      {sides.map(side => (
        <Line
          key={side}
          dataKey={side}
          stroke={ink[side]}
          strokeWidth={desk.line}
          dot={false}
          isAnimationActive={false}
        />
      ))}
      <ReferenceLine x={horizon} stroke={ink.ink} strokeDasharray="2 2.5" />
      {sides.map(side => (
        <ReferenceDot
          key={side}
          x={horizon}
          y={lineAt(scene, side, line, horizon)}
          r={desk.marker}
          fill={ink[side]}
          label={{ value: format(lineAt(scene, side, line, horizon)), position: 'top', fill: ink[side] }}
        />
      ))}
      {sides.map(side => (
        <ReferenceDot
          key={side}
          x={lastQuarter}
          y={lineAt(scene, side, line, lastQuarter)}
          r={0}
          label={{
            value: `${byOwner(side)} ${format(lineAt(scene, side, line, lastQuarter))}`,
            position: 'right',
            fill: ink[side],
          }}
        />
      ))}
      <Tooltip isAnimationActive={false} />
    </ComposedChart>
  )
}
