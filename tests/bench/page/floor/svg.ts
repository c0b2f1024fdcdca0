type Value = string | number

/** An SVG element that writes an attribute only when it changes. */
export type Shape = { node: SVGElement; put: (name: string, value: Value) => void; say: (text: string) => void }

export function shape(parent: Element, name: string, fixed: Record<string, Value> = {}): Shape {
  const node = parent.appendChild(document.createElementNS('http://www.w3.org/2000/svg', name))
  for (const attribute in fixed) node.setAttribute(attribute, String(fixed[attribute]))
  const written: Record<string, Value> = {}
  let said = ''
  return {
    node,
    put: (attribute, value) => {
      if (written[attribute] === value) return
      written[attribute] = value
      node.setAttribute(attribute, String(value))
    },
    say: text => {
      if (said === text) return
      said = text
      node.textContent = text
    },
  }
}

/** Text; over a plot with an outline in the page's colour. */
export const words = (
  parent: Element,
  size: number,
  colour: string,
  { weight = 400, outline = '' }: { weight?: number; outline?: string } = {},
) =>
  shape(parent, 'text', {
    'font-size': size,
    'font-weight': weight,
    fill: colour,
    ...(outline && {
      stroke: outline,
      'stroke-width': size / 2.5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  })

/** One decimal of a pixel is all that is drawn. */
export const tenth = (value: number) => Math.round(value * 10) / 10

/** As many elements as are asked for: what is not wanted this time is hidden. */
export function pool(make: () => Shape[]) {
  const sets: Shape[][] = []
  return (count: number, draw: (shapes: Shape[], i: number) => void) => {
    while (sets.length < count) sets.push(make())
    sets.forEach((shapes, i) => {
      for (const one of shapes) one.put('display', i < count ? 'inline' : 'none')
      if (i < count) draw(shapes, i)
    })
  }
}
