import { type Box, boxSize, type LineMap } from '../../explain/lineMap.ts'

/** The arrows of the map; those of the box that the keyboard stands at are drawn in ink, over the others. */
export function MapArrows({ map: { boxes, arrows, width, height }, at }: { map: LineMap; at: Box['key'] }) {
  const places = new Map(boxes.map(box => [box.key, box]))
  const isOf = ({ from, to }: { from: Box['key']; to: Box['key'] }) => from === at || to === at
  const ordered = arrows.toSorted((a, b) => Number(isOf(a)) - Number(isOf(b)))
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ordered.map(arrow => (
        <path
          key={`${arrow.from} ${arrow.to} ${arrow.isPast}`}
          className={isOf(arrow) ? 'isHere' : undefined}
          strokeDasharray={arrow.isPast ? '4 3' : undefined}
          d={curve(places.get(arrow.from)!, places.get(arrow.to)!)}
        />
      ))}
    </svg>
  )
}

function curve(from: Box, to: Box): string {
  const [left, right] = [from.x + boxSize.width / 2, to.x - boxSize.width / 2]
  const bend = Math.max((right - left) / 2, 24)
  return `M${left} ${from.y}C${left + bend} ${from.y} ${right - bend} ${to.y} ${right} ${to.y}`
}
