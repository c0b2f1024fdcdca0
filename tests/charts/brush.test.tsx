/** @jsxImportSource ../../src/charts/picture */
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { charts } from '../../src/charts/index.ts'
import { brushOn } from '../../src/charts/kit/brush.ts'
import { desk } from '../../src/charts/kit/look.ts'
import type { Mark, Marks } from '../../src/charts/picture/mark.ts'
import { markupOf } from '../kit/asReact.ts'
import { sceneOf } from '../kit/scene.ts'
import { seeded } from '../kit/worlds.ts'

const svg = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg')

/** A picture as React itself writes it. */
function byReact(picture: Marks): SVGSVGElement {
  const place = svg()
  place.innerHTML = markupOf(picture)
  return place
}

/** Whether they show the same; how a line of text is parted into nodes does not matter. */
function sameAs(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map(place => place.cloneNode(true) as Element)
  a!.normalize()
  b!.normalize()
  return a!.isEqualNode(b!)
}

const inkedBy = (scene: ChartInput) =>
  charts.map(chart =>
    chart.picture({
      scene,
      x: value => 40 + value * 9,
      y: value => 200 - value / 3,
      plot: { x: 40, y: 10, width: 300, height: 200 },
      look: desk,
    }),
  )

it('draws every chart as React does, and over another picture as if on a clean sheet', () => {
  const worlds = [
    sceneOf(),
    sceneOf({ adoptionSlowdown: 0.25, 'aws.arrGrowth': 1.5 }, { isDragging: true, horizon: 3 }),
    sceneOf({ 'aws.valuation': 10, 'alliance.valuation': 10 }, { horizon: 0 }),
    sceneOf(),
  ]
  for (const i of charts.keys()) {
    const place = svg()
    const brush = brushOn(place)
    for (const world of worlds) {
      const picture = inkedBy(world)[i]
      brush(picture)
      expect(sameAs(place, byReact(picture)), charts[i]!.id).toBe(true)
    }
  }
})

type Sketch =
  | null
  | string
  | number
  | Sketch[]
  | { tag: 'g' | 'path' | 'circle' | 'part' | 'pieces'; r: number; inside: Sketch[] }

const { sketch } = fc.letrec<{ sketch: Sketch }>(tie => ({
  sketch: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 'word', 7),
    fc.array(tie('sketch'), { maxLength: 3 }),
    fc.record({
      tag: fc.constantFrom('g', 'path', 'circle', 'part', 'pieces'),
      r: fc.integer({ min: 0, max: 3 }),
      inside: fc.array(tie('sketch'), { maxLength: 3 }),
    }),
  ),
}))

const Part = ({ r, children }: { r: number; children: Marks }) => (r === 0 ? null : children)

function pictured(of: Sketch): Marks {
  if (of === null || typeof of !== 'object') return of
  if (Array.isArray(of)) return of.map(pictured)
  const { tag, r, inside } = of
  const children = inside.map(pictured)
  if (tag === 'part') return <Part r={r}>{children}</Part>
  if (tag === 'pieces') return <>{children}</>
  const size = r || undefined
  if (tag === 'path') return <path d={`M0 ${r}`} strokeWidth={size} />
  if (tag === 'circle') return <circle cx={r} cy={2} r={3} strokeWidth={size} />
  return (
    <g strokeWidth={size} className={`of${r}`}>
      {children}
    </g>
  )
}

it('draws any picture over any other as React does on a clean sheet', () =>
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 2, maxLength: 5 }), sketches => {
      const place = svg()
      const brush = brushOn(place)
      for (const one of sketches) {
        brush(pictured(one))
        expect(sameAs(place, byReact(pictured(one)))).toBe(true)
      }
    }),
    { ...seeded, numRuns: 200 },
  ))

it('draws what comes and goes without touching what stands behind it', () => {
  const place = svg()
  const brush = brushOn(place)
  const Ring = ({ r }: { r: number }) => (r > 0 ? <circle cx={0} cy={0} r={r} /> : null)
  const pictureOf = (radii: number[], last: number) => (
    <>
      {radii.length > 0 && <rect width={9} height={9} />}
      {radii.map(r => (
        <Ring key={r} r={r} />
      ))}
      <path d={`M0 ${last}`} />
    </>
  )
  brush(pictureOf([], 1))
  const [path] = place.children
  for (const radii of [[1, 2], [0, 3, 0], [5], []]) {
    brush(pictureOf(radii, radii.length))
    expect(place.lastElementChild).toBe(path)
    expect(sameAs(place, byReact(pictureOf(radii, radii.length)))).toBe(true)
  }
})

it('passes over what is given again as it was, without looking into it', () => {
  const place = svg()
  const brush = brushOn(place)
  const d = vi.fn(() => 'M0 0H5')
  const line = (): Mark => ({
    tag: 'path',
    props: {
      get d() {
        return d()
      },
    },
  })
  const same = line()
  brush(<g>{same}</g>)
  const looks = d.mock.calls.length
  brush(<g opacity={0.5}>{same}</g>)
  expect([d.mock.calls.length, place.innerHTML]).toEqual([looks, '<g opacity="0.5"><path d="M0 0H5"></path></g>'])
  brush(<g>{line()}</g>)
  expect(d.mock.calls.length).toBeGreaterThan(looks)
  expect(place.innerHTML).toBe('<g><path d="M0 0H5"></path></g>')
})

it('what comes in behind a part that is passed over stands behind it', () => {
  const place = svg()
  const brush = brushOn(place)
  const Two = () => [<circle key="1" cx={1} cy={1} r={1} />, <circle key="2" cx={1} cy={1} r={2} />]
  const same = <Two />
  for (const isIn of [false, true]) {
    const picture = (
      <>
        {same}
        {isIn && <rect width={1} height={1} />}
        <path d="M0 0" />
      </>
    )
    brush(picture)
    expect(sameAs(place, byReact(picture))).toBe(true)
  }
})

it('leaves marks that stay where they are, and takes away what is no longer there', () => {
  const place = svg()
  const brush = brushOn(place)
  brush(
    <>
      <path d="M0 0H5" strokeWidth={2} />
      <text x={1} y={2} fontSize={3}>
        was
      </text>
      {[1, 2, 3].map(r => (
        <circle key={r} cx={0} cy={0} r={r} />
      ))}
    </>,
  )
  const [path, text] = place.children
  brush(
    <>
      <path d="M0 0H9" />
      <text x={1} y={2} fontSize={3}>
        is
      </text>
      {[4].map(r => (
        <circle key={r} cx={0} cy={0} r={r} />
      ))}
    </>,
  )
  expect([place.children[0] === path, place.children[1] === text]).toEqual([true, true])
  expect(place.innerHTML).toBe(
    '<path d="M0 0H9"></path><text x="1" y="2" font-size="3">is</text><circle cx="0" cy="0" r="4"></circle>',
  )
})

it('writes text as text, whatever stands in it', () => {
  const place = svg()
  brushOn(place)(
    <text x={0} y={0} fontSize={1} fill={'"><script>'}>
      {'<b>'}
      {7} {false}
    </text>,
  )
  expect(place.querySelector('script, b')).toBeNull()
  expect(place.textContent).toBe('<b>7 ')
})
