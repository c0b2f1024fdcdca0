import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { type DollarPartId, order, partsOf, splitRows, wholeCents } from '../../../../src/charts/kit/computeParts.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { sides } from '../../../../src/model/sides.ts'
import { size, splitChart } from '../figures.ts'
import { scales } from '../scales.ts'

const colours: Record<DollarPartId, string> = {
  cloudProfit: ink.ink2,
  commitProfit: ink.ink2,
  vendorProfit: ink.nvidia,
  chipMaking: ink.chips,
  infrastructure: ink.power,
  rivalCloudProfit: ink.ink2,
  otherClouds: ink.hatch,
}

/** The compute dollar as stacked bars, with cents written in them. */
export function Dollar({ scene }: { scene: ChartInput }) {
  const [from] = splitChart.extent(scene)
  scales.set(splitChart.id, share => 50 + ((size.width - 51) * (share - from)) / (1 - from))
  const rows = splitRows.map((row, i) => {
    const parts = partsOf(scene, sides[i < 2 ? 0 : 1], i % 2 === 0 ? 0 : scene.horizon)
    const cents = wholeCents(parts)
    return {
      row,
      ...Object.fromEntries(parts.map(part => [part.id, part.share])),
      ...Object.fromEntries(parts.map((part, at) => [`${part.id}Cents`, `${cents[at]!}¢`])),
    }
  })
  return (
    <BarChart layout="vertical" data={rows} {...size} margin={{ left: 50, right: 1, top: 0, bottom: 0 }}>
      <XAxis type="number" domain={[from, 1]} hide />
      <YAxis type="category" dataKey="row" hide />
      {order.map(id => (
        <Bar key={id} dataKey={id} stackId="all" fill={colours[id]} barSize={24} isAnimationActive={false}>
          <LabelList dataKey={`${id}Cents`} fontSize={desk.label} />
        </Bar>
      ))}
      <Tooltip isAnimationActive={false} />
    </BarChart>
  )
}
