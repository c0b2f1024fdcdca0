import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import type { Scene } from '../../../../src/charts/scene.ts'
import { stackLines } from '../../../../src/model/index.ts'
import { size, tornadoMargin } from '../figures.ts'
import { tornado, tornadoExtent } from '../questions.ts'
import { useAxis } from './useAxis.ts'

const { format } = stackLines.valueCreated.unit
const tick = { fontSize: desk.axis, fill: ink.ink3 }

/** The tornado as two floating bars a row. */
export function Tornado({ scene }: { scene: Scene }) {
  const { left, right } = tornadoMargin
  const axis = useAxis({ id: 'tornado', extent: tornadoExtent, floats: false, from: left, to: size.width - right })
  const { aws, alliance } = scene.answer
  const now = aws.valueCreated[scene.horizon]! - alliance.valueCreated[scene.horizon]!
  const span = (to: number) => [Math.min(now, to), Math.max(now, to)]
  const rows = tornado(scene).map(({ name, low, high }) => ({
    name,
    low: span(low),
    high: span(high),
    lowText: format(low),
    highText: format(high),
  }))
  return (
    <BarChart layout="vertical" data={rows} {...size} margin={tornadoMargin} barGap="-100%">
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
      <YAxis type="category" dataKey="name" hide />
      <Bar dataKey="low" fill={ink.alliance} isAnimationActive={false}>
        <LabelList dataKey="name" position="top" fontSize={desk.axis} />
        <LabelList dataKey="lowText" fontSize={desk.axis} />
      </Bar>
      <Bar dataKey="high" fill={ink.aws} isAnimationActive={false}>
        <LabelList dataKey="highText" fontSize={desk.axis} />
      </Bar>
      <ReferenceLine x={now} stroke={ink.ink} strokeDasharray="2 2.5" />
      <Tooltip isAnimationActive={false} />
    </BarChart>
  )
}
