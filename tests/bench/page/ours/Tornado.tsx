import { useState, useSyncExternalStore } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { Text } from '../../../../src/charts/kit/marks.tsx'
import { steadyAxis } from '../../../../src/charts/kit/steadyAxis.ts'
import type { Live, Scene } from '../../../../src/charts/scene.ts'
import { stackLines } from '../../../../src/model/index.ts'
import { tornadoMargin } from '../figures.ts'
import { tornado, tornadoExtent } from '../questions.ts'
import { scales } from '../scales.ts'

const { format } = stackLines.valueCreated.unit
const rows = Array.from({ length: 7 }, (_, i) => ({ row: i, whole: 0 }))
const tick = { fontSize: desk.axis, fill: ink.ink3 }

/** Stand-in for the tornado, by the technique of the app's frames: Recharts' axes, our bars. */
export function Tornado({ live, width, height }: { live: Live<Scene>; width: number; height: number }) {
  const [axisOf] = useState(() => steadyAxis(live, tornadoExtent, false))
  const axis = useSyncExternalStore(axisOf.subscribe, axisOf.get)
  return (
    <BarChart layout="vertical" data={rows} width={width} height={height} margin={tornadoMargin}>
      <CartesianGrid horizontal={false} stroke={ink.grid} />
      <XAxis
        type="number"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tick={tick}
        height={26}
        tickFormatter={format}
      />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Bars live={live} />
      <Tooltip isAnimationActive={false} />
    </BarChart>
  )
}

function Bars({ live }: { live: Live<Scene> }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  if (!xScale || !plot) return null
  const x = (value: number) => xScale(value) ?? 0
  scales.set('tornado', x)
  const band = plot.height / rows.length
  const { aws, alliance } = scene.answer
  const now = x(aws.valueCreated[scene.horizon]! - alliance.valueCreated[scene.horizon]!)
  return (
    <g className="picture" pointerEvents="none">
      {tornado(scene).map(({ name, low, high }, i) => {
        const top = plot.y + i * band
        return (
          <g key={name}>
            <End from={now} to={x(low)} top={top} band={band} colour={ink.alliance} text={format(low)} />
            <End from={now} to={x(high)} top={top} band={band} colour={ink.aws} text={format(high)} />
            <Text x={plot.x} y={top + 10} text={name} size={desk.axis} colour={ink.ink} outline={ink.page} />
          </g>
        )
      })}
      <path d={`M${now} ${plot.y}V${plot.y + plot.height}`} stroke={ink.ink} strokeDasharray="2 2.5" />
    </g>
  )
}

type EndProps = { from: number; to: number; top: number; band: number; colour: string; text: string }

function End({ from, to, top, band, colour, text }: EndProps) {
  return (
    <>
      <rect x={Math.min(from, to)} y={top + 13} width={Math.abs(to - from)} height={band - 16} fill={colour} />
      <Text x={to} y={top + 10} text={text} size={desk.axis} colour={ink.ink2} anchor={to < from ? 'end' : 'start'} />
    </>
  )
}
