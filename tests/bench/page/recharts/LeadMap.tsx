import { contour } from '../../../../src/analysis/contour.ts'
import { toPosition } from '../../../../src/analysis/track.ts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import { ink } from '../../../../src/charts/kit/look.ts'
import { inputOf } from '../../../../src/model/inputs.ts'
import { leadMap, mapChart, mapPlot as plot, size } from '../figures.ts'
import { colourOf } from '../lead.ts'
import { scales } from '../scales.ts'

const [columns, rows] = [16, 11]
const x = (place: number) => plot.x + place * plot.width
const y = (place: number) => plot.y + (1 - place) * plot.height

/** Recharts has no heatmap: a developer draws the cells as rectangles. */
export function LeadMap({ scene }: { scene: ChartInput }) {
  const map = leadMap(scene)
  const { x: across, y: up } = mapChart.axes
  scales.set(mapChart.id, x)
  return (
    <svg {...size}>
      {Array.from(map.leads, (lead, i) => (
        <rect
          key={i}
          x={x((i % columns) / columns)}
          y={y((Math.floor(i / columns) + 1) / rows)}
          width={plot.width / columns}
          height={plot.height / rows}
          fill={colourOf(lead)}
        />
      ))}
      <path
        d={contour(map)
          .map(([ax, ay, bx, by]) => `M${x(ax).toFixed(1)} ${y(ay).toFixed(1)}L${x(bx).toFixed(1)} ${y(by).toFixed(1)}`)
          .join('')}
        fill="none"
        stroke={ink.ink}
        strokeWidth={1.9}
      />
      <circle
        cx={x(toPosition(scene.world[across], inputOf(across).parameter))}
        cy={y(toPosition(scene.world[up], inputOf(up).parameter))}
        r={6}
        fill={ink.page}
        stroke={ink.ink}
      />
    </svg>
  )
}
