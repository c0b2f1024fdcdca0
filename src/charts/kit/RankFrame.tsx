import { useState, useSyncExternalStore } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { RankChart } from '../chart.ts'
import type { Hands, Live, Scene } from '../scene.ts'
import { type Choice, Chosen } from './Chosen.tsx'
import { ink } from './look.ts'
import { ReadingList } from './Readings.tsx'
import { steadyAxis } from './steadyAxis.ts'
import { useLook } from './useLook.ts'

type RankProps = { chart: RankChart; live: Live<Scene>; hands: Hands; width: number; height: number }

/** So high is a row at the least; more rows than fit make the picture higher than its figure, which then scrolls. */
const rowHeight = 26
const above = 32

/** The frame of a ranking: the axis on top, a row for each input; a click on a row goes to its slider. */
export function RankFrame({ chart, live, hands, width, height }: RankProps) {
  const look = useLook()
  const [axisOf] = useState(() => steadyAxis(live, chart.extent, true))
  const axis = useSyncExternalStore(axisOf.subscribe, axisOf.get)
  const rows = useSyncExternalStore(live.subscribe, () => chart.rows(live.get()))
  return (
    <BarChart
      layout="vertical"
      data={Array.from({ length: rows }, (_, row) => ({ row, whole: 0 }))}
      width={width}
      height={Math.max(height, rows * rowHeight + above)}
      margin={{ left: 0, right: 1, top: above - 16, bottom: 0 }}
      title={chart.title}
    >
      <CartesianGrid horizontal={false} stroke={ink.grid} strokeWidth={look.grid} syncWithTicks />
      <XAxis
        type="number"
        orientation="top"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval="preserveStartEnd"
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tickMargin={-2}
        height={16}
        tick={tick => <Tick {...tick} step={axis.ticks[1]! - axis.ticks[0]!} chart={chart} live={live} />}
      />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Moving chart={chart} live={live} hands={hands} rows={rows} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: ink.grid, fillOpacity: 0.5 }}
        content={({ active, label }) =>
          active ? (
            <ReadingList
              title={chart.asks}
              readings={chart.readings(live.get(), Number(label))}
              room={width - 4}
              hint={
                chart.keys(live.get())[Number(label)] ? 'Click: its slider. Right click or Enter: what it is.' : null
              }
            />
          ) : null
        }
      />
    </BarChart>
  )
}

type TickProps = Pick<RankProps, 'chart' | 'live'> & {
  step: number
  x: number | string
  y: number | string
  payload: { value: number }
}

/** Half of what a tick's text and the word “now” take together. */
const tooNear = 32

/** So near to an end of the axis a number would be cut. */
const edge = 20

/** A number on the axis: moved in where it would be cut, gone where the word “now” or its neighbour needs the room. */
function Tick({ x, y, payload: { value }, step, chart, live }: TickProps) {
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  const at = Number(x)
  const isFirst = plot !== undefined && at < plot.x + edge
  const isLast = plot !== undefined && at > plot.x + plot.width - edge
  const gap = Math.abs((scale?.(value + step) ?? 0) - (scale?.(value) ?? 0))
  const isTight = (isFirst || isLast) && gap < 3 * edge
  const text = useSyncExternalStore(live.subscribe, () => {
    const scene = live.get()
    const now = chart.now && scale?.(chart.now(scene))
    const isTaken = now !== undefined && Math.abs(now - at) < tooNear
    return isTight || isTaken ? '' : chart.tick(value, scene)
  })
  const anchor = isFirst ? 'start' : isLast ? 'end' : 'middle'
  return (
    <text x={x} y={y} className="recharts-text" fontSize={look.axis} fill={ink.ink3} textAnchor={anchor}>
      {text}
    </text>
  )
}

function Moving({ chart, live, hands, rows }: Pick<RankProps, 'chart' | 'live' | 'hands'> & { rows: number }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  if (!xScale || !plot) return null
  const band = plot.height / Math.max(rows, 1)
  const rowOf = (choice: Choice) => ('at' in choice ? Math.floor((choice.at.y - plot.y) / band) : Number(choice.label))
  const explain = (choice: Choice) => {
    const row = rowOf(choice)
    const key = chart.keys(scene)[row]
    const spot = key ? { kind: 'input' as const, key } : chart.spotAt?.(scene, row)
    if (spot) hands.explain(spot)
  }
  const goTo = (choice: Choice) => {
    const key = chart.keys(scene)[rowOf(choice)]
    if (key) hands.goTo(key)
    else explain(choice)
  }
  return (
    <g>
      <Chosen onChosen={explain} onPressed={goTo} />
      <g pointerEvents="none">
        {chart.picture({ scene, x: value => xScale(value) ?? 0, y: row => plot.y + row * band, plot, look })}
      </g>
    </g>
  )
}
