import { emu, noLine, pathGeometry, placed, type SlideBox } from '../office/drawing.ts'
import type { PackagePart } from '../office/parts.ts'
import { tag, type Xml } from '../office/xml.ts'
import type { ImageShape, Paint, Shape } from '../shapes.ts'

/**
 * A firm's logo as one group of shapes that an office program draws itself, in its own colours whatever the theme; pixels as a picture,
 * whose part `link` leads to.
 */
export function logoXml(
  { id, name }: { id: number; name: string },
  shapes: readonly Shape[],
  link: () => string,
): Xml[] {
  const box = boxAround(shapes)
  if (!box) return []
  const inside = shapes.flatMap((shape, i): Xml[] => {
    const one = { id: id + 1 + i, name: `Part ${i + 1} of the logo` }
    if (shape.kind === 'image') return [pictureXml(one, shape, link())]
    if (shape.kind === 'rect') return [shapeXml(one, box, rectangle(shape), shape.paint)]
    return shape.kind === 'path' ? [shapeXml(one, box, shape.d, shape.paint)] : []
  })
  const { x, y, width, height } = box
  const [at, size] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(width), cy: emu(height) },
  ]
  return [
    tag(
      'p:grpSp',
      {},
      tag(
        'p:nvGrpSpPr',
        {},
        tag('p:cNvPr', { id, name, descr: 'Logo of the firm' }),
        tag('p:cNvGrpSpPr', {}, tag('a:grpSpLocks', { noChangeAspect: true })),
        tag('p:nvPr'),
      ),
      tag(
        'p:grpSpPr',
        {},
        tag('a:xfrm', {}, tag('a:off', at), tag('a:ext', size), tag('a:chOff', at), tag('a:chExt', size)),
      ),
      inside,
    ),
  ]
}

/** The part of a logo of pixels, the same on all slides; null where the logo is of shapes. */
export function logoPart(shapes: readonly Shape[]): PackagePart | null {
  const picture = shapes.find(shape => shape.kind === 'image')
  return picture
    ? {
        path: 'ppt/media/logo.png',
        kind: 'png',
        content: Uint8Array.from(atob(picture.png), letter => letter.charCodeAt(0)),
      }
    : null
}

/** Straight pieces and curves with absolute places, as logos have them. */
const commands: Record<string, readonly [name: string, points: number]> = {
  M: ['a:moveTo', 1],
  L: ['a:lnTo', 1],
  C: ['a:cubicBezTo', 3],
  Q: ['a:quadBezTo', 2],
}

const pieces = (d: string) =>
  Array.from(d.matchAll(/([MLCQZ])([^MLCQZ]*)/gi), ([, command = '', rest = '']) => ({
    command: command.toUpperCase(),
    numbers: Array.from(rest.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g), ([number]) => Number(number)),
  }))

function pathXml(d: string, { x, y }: SlideBox): Xml[] {
  return pieces(d).flatMap(({ command, numbers }): Xml[] => {
    const [name, count] = commands[command] ?? []
    if (!name || !count) return [tag('a:close')]
    const points = Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) =>
      tag('a:pt', { x: emu(numbers[2 * i]! - x), y: emu(numbers[2 * i + 1]! - y) }),
    )
    return Array.from({ length: Math.floor(points.length / count) }, (_, i) =>
      tag(command === 'M' && i > 0 ? 'a:lnTo' : name, {}, points.slice(i * count, (i + 1) * count)),
    )
  })
}

const rectangle = ({ x, y, width, height }: SlideBox) =>
  `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`

const shapeXml = (named: { id: number; name: string }, box: SlideBox, d: string, paint: Paint) =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', named), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag(
      'p:spPr',
      {},
      placed('a:xfrm', box),
      pathGeometry(box, pathXml(d, box)),
      paint.fill === null ? tag('a:noFill') : fillOf(paint.fill, paint.fillOpacity),
      paint.stroke === null
        ? noLine()
        : tag(
            'a:ln',
            { w: emu(paint.strokeWidth), cap: paint.isRound ? 'rnd' : 'flat' },
            fillOf(paint.stroke, paint.strokeOpacity),
            paint.isRound ? tag('a:round') : tag('a:miter', { lim: 800_000 }),
          ),
    ),
  )

const fillOf = (hex: string, opacity: number) =>
  tag(
    'a:solidFill',
    {},
    tag(
      'a:srgbClr',
      { val: hex.slice(1).toUpperCase() },
      opacity < 1 ? tag('a:alpha', { val: Math.round(opacity * 100_000) }) : null,
    ),
  )

const pictureXml = (named: { id: number; name: string }, box: ImageShape, link: string) =>
  tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      tag('p:cNvPr', named),
      tag('p:cNvPicPr', {}, tag('a:picLocks', { noChangeAspect: true })),
      tag('p:nvPr'),
    ),
    tag('p:blipFill', {}, tag('a:blip', { 'r:embed': link }), tag('a:stretch', {}, tag('a:fillRect'))),
    tag('p:spPr', {}, placed('a:xfrm', box), tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))),
  )

/** The rectangle around all shapes. */
function boxAround(shapes: readonly Shape[]): SlideBox | null {
  const points = shapes.flatMap((shape): [number, number][] => {
    if (shape.kind === 'rect' || shape.kind === 'image')
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ]
    if (shape.kind !== 'path') return []
    return pieces(shape.d).flatMap(({ numbers }) =>
      numbers.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, numbers[i + 1]!]] : [])),
    )
  })
  if (points.length === 0) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
