import { type Arrow, boxSize, type LineMap, type MapBox } from '../../explain/lineMap.ts'

/** The arrows of the map; those of the box that the keyboard stands at are drawn in ink, over the others. */
export function MapArrows({ map: { boxes, arrows, width, height }, at }: { map: LineMap; at: string }) {
  const places = new Map(boxes.map(box => [box.id, box]))
  const isOf = ({ from, to }: Arrow) => from === at || to === at
  const ordered = arrows.toSorted((a, b) => Number(isOf(a)) - Number(isOf(b)))
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ordered.map(arrow => (
        <path
          key={`${arrow.from} ${arrow.to} ${arrow.isPast}`}
          className={isOf(arrow) ? 'isHere' : arrow.points.length > 0 ? 'isInside' : undefined}
          strokeDasharray={arrow.isPast ? '4 3' : undefined}
          d={curve(arrow, places.get(arrow.from)!, places.get(arrow.to)!)}
        />
      ))}
    </svg>
  )
}

/** Inside a band through the points that the layout found, so that no box is crossed; else from side to side, or down from band to band. */
function curve({ points }: Arrow, from: MapBox, to: MapBox): string {
  const [start, ...rest] = points
  if (start) return `M${start.x} ${start.y}${rest.map(({ x, y }, i) => bent(rest[i - 1] ?? start, x, y)).join('')}`
  if (from.band !== to.band) {
    const way = Math.sign(to.y - from.y)
    const [start, end] = [from.y + (way * boxSize.height) / 2, to.y - (way * boxSize.height) / 2]
    const bend = way * Math.max(Math.abs(end - start) / 2, 24)
    return `M${from.x} ${start}C${from.x} ${start + bend} ${to.x} ${end - bend} ${to.x} ${end}`
  }
  const [left, right] = [from.x + boxSize.width / 2, to.x - boxSize.width / 2]
  const bend = Math.max((right - left) / 2, 24)
  return `M${left} ${from.y}C${left + bend} ${from.y} ${right - bend} ${to.y} ${right} ${to.y}`
}

function bent(before: { x: number; y: number }, x: number, y: number): string {
  const middle = (before.x + x) / 2
  return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`
}
