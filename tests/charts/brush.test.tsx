import * as fc from 'fast-check'
import { Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { charts } from '../../src/charts/index.ts'
import { brushOn } from '../../src/charts/kit/brush.ts'
import { desk } from '../../src/charts/kit/look.ts'
import { sceneOf } from '../kit/scene.ts'
import { seeded } from '../kit/worlds.ts'

const svg = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg')

/** A picture as React itself writes it. */
function byReact(picture: ReactNode): SVGSVGElement {
  const place = svg()
  place.innerHTML = renderToStaticMarkup(picture)
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
  | { tag: 'g' | 'path' | 'text' | 'part' | 'pieces'; r: number; inside: Sketch[] }

const { sketch } = fc.letrec<{ sketch: Sketch }>(tie => ({
  sketch: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 'word', 7),
    fc.array(tie('sketch'), { maxLength: 3 }),
    fc.record({
      tag: fc.constantFrom('g', 'path', 'text', 'part', 'pieces'),
      r: fc.integer({ min: 0, max: 3 }),
      inside: fc.array(tie('sketch'), { maxLength: 3 }),
    }),
  ),
}))

const Part = ({ r, children }: { r: number; children: ReactNode }) => (r === 0 ? null : children)

function pictured(of: Sketch): ReactNode {
  if (of === null || typeof of !== 'object') return of
  if (Array.isArray(of)) return of.map((one, i) => <Fragment key={i}>{pictured(one)}</Fragment>)
  const { tag: Tag, r, inside } = of
  const children = inside.map((one, i) => <Fragment key={i}>{pictured(one)}</Fragment>)
  if (Tag === 'part') return <Part r={r}>{children}</Part>
  if (Tag === 'pieces') return pictured(inside)
  return (
    <Tag strokeWidth={r || undefined} className={`of${r}`}>
      {children}
    </Tag>
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
  const Ring = ({ r }: { r: number }) => (r > 0 ? <circle r={r} /> : null)
  const pictureOf = (radii: number[], last: number) => (
    <>
      {radii.length > 0 && <title>rings</title>}
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

it('passes over what is given again as it was', () => {
  const place = svg()
  const brush = brushOn(place)
  const Line = vi.fn(() => <path d="M0 0H5" />)
  const same = <Line />
  brush(<g>{same}</g>)
  brush(<g opacity={0.5}>{same}</g>)
  expect([Line.mock.calls.length, place.innerHTML]).toEqual([1, '<g opacity="0.5"><path d="M0 0H5"></path></g>'])
  brush(
    <g>
      <Line />
    </g>,
  )
  expect([Line.mock.calls.length, place.innerHTML]).toEqual([2, '<g><path d="M0 0H5"></path></g>'])
})

it('what comes in behind a part that is passed over stands behind it', () => {
  const place = svg()
  const brush = brushOn(place)
  const Two = () => [<circle key="1" r={1} />, <circle key="2" r={2} />]
  const same = <Two />
  for (const isIn of [false, true]) {
    const picture = (
      <>
        {same}
        {isIn && <rect />}
        <path />
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
      <text x={1}>was</text>
      {[1, 2, 3].map(r => (
        <circle key={r} r={r} />
      ))}
    </>,
  )
  const [path, text] = place.children
  brush(
    <>
      <path d="M0 0H9" />
      <text x={1}>is</text>
      {[4].map(r => (
        <circle key={r} r={r} />
      ))}
    </>,
  )
  expect([place.children[0] === path, place.children[1] === text]).toEqual([true, true])
  expect(place.innerHTML).toBe('<path d="M0 0H9"></path><text x="1">is</text><circle r="4"></circle>')
})

it('writes text as text, whatever stands in it', () => {
  const place = svg()
  brushOn(place)(
    <text fill={'"><script>'}>
      {'<b>'}
      {7} {false}
    </text>,
  )
  expect(place.querySelector('script, b')).toBeNull()
  expect(place.textContent).toBe('<b>7 ')
})
