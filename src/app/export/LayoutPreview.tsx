import type { SlideBox } from '../../export/office/drawing.ts'
import type { LayoutSketch } from '../../export/template/templateSummary.ts'

type LayoutPreviewProps = { sketch: LayoutSketch; size: { width: number; height: number }; hasChart: boolean }

/** How a slide on a layout is laid out: where its title stands, and the room for charts, in the colours of the theme. */
export function LayoutPreview({ sketch, size, hasChart }: LayoutPreviewProps) {
  const { page, words, sides, title, room } = sketch
  const line = Math.max(size.width, size.height) / 130
  const bars = [0.45, 0.7, 0.9].map((share, i) => barsIn(room, share, i))
  return (
    <svg className="layoutPreview" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <rect width={size.width} height={size.height} fill={page} />
      {title && (
        <rect
          x={title.x}
          y={title.y + title.height * 0.25}
          width={title.width * 0.7}
          height={title.height * 0.5}
          fill={words}
          opacity={0.75}
        />
      )}
      {hasChart && (
        <rect {...room} fill="none" stroke={words} strokeWidth={line} strokeDasharray={`${line * 3} ${line * 2}`} />
      )}
      {hasChart &&
        bars.map(([first, second], i) => (
          <g key={i}>
            <rect {...first!} fill={sides[0]} />
            <rect {...second!} fill={sides[1]} />
          </g>
        ))}
    </svg>
  )
}

/** Two bars side by side, the third part of a room wide. */
function barsIn({ x, y, width, height }: SlideBox, share: number, place: number): SlideBox[] {
  const each = width / 12
  const foot = y + height * 0.92
  return [share, share * 0.8].map((part, i) => ({
    x: x + each * (1.5 + place * 3.2 + i * 1.2),
    y: foot - height * 0.8 * part,
    width: each,
    height: height * 0.8 * part,
  }))
}
