import { memo, useSyncExternalStore } from 'react'
import type { Live, Scene } from '../../../../src/charts/scene.ts'
import { columns, heat, heatColours, rows } from '../questions.ts'

/** Stand-in for the heatmap: a cell is rendered again only when its step of colour changes. */
export function Heat({ live, width, height }: { live: Live<Scene>; width: number; height: number }) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  return (
    <svg className="picture" width={width} height={height}>
      {heat(scene).map((step, i) => (
        <Cell
          key={i}
          x={((i % columns) * width) / columns}
          y={(Math.floor(i / columns) * height) / rows}
          width={width / columns}
          height={height / rows}
          step={step}
        />
      ))}
    </svg>
  )
}

type CellProps = { x: number; y: number; width: number; height: number; step: number }

const Cell = memo(function Cell({ step, ...place }: CellProps) {
  return <rect {...place} fill={heatColours[step]} />
})
