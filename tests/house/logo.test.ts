import { describe, expect, it } from 'vitest'
import { withMetadata } from '../../src/export/pngChunks.ts'
import { base64Of } from '../../src/house/base64.ts'
import { logoOf } from '../../src/house/logo.ts'
import { plainLogo } from '../kit/house.ts'

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"${more}>${inside}</svg>`
const good = '<rect width="10" height="10" fill="#123456"/>'
const read = (text: string) => logoOf({ svg: text })
const problemOf = (text: string) => {
  const logo = read(text)
  return 'problem' in logo ? logo.problem : null
}
const shapesOf = (text: string) => {
  const logo = read(text)
  if ('problem' in logo) throw new Error(logo.problem)
  return logo.shapes
}

describe('an SVG logo becomes plain shapes', () => {
  it('in its view box, with the paint that groups hand down', () => {
    const [first, second] = shapesOf(
      svg(`<g fill="rgb(10,20,30)" opacity=".5"><path d="M0 0h10v10z"/><path d="M0 0h1v1z" fill="navy"/></g>`),
    )
    expect(first).toMatchObject({ d: 'M0 0L10 0L10 10z', paint: { fill: '#0a141e', fillOpacity: 0.5 } })
    expect(second).toMatchObject({ paint: { fill: '#000080' } })
  })

  it('moved, turned and scaled to where its groups put it', () => {
    const [shape] = shapesOf(
      svg(
        '<g transform="translate(10 5) scale(2)"><path transform="rotate(90)" d="M0 0H3V4Z" stroke="#000" stroke-width="1"/></g>',
      ),
    )
    expect(shape).toMatchObject({ d: 'M10 5L10 11L2 11z', paint: { strokeWidth: 2 } })
  })

  it('with circles, ellipses, lines and polygons as outlines, and what is enclosed twice left out where it says so', () => {
    const shapes = shapesOf(
      svg(
        '<circle cx="5" cy="5" r="2"/><ellipse cx="5" cy="5" rx="2" ry="1"/><line x1="0" y1="0" x2="4" y2="4"/><polygon fill-rule="evenodd" points="0,0 4,0 4,4"/>',
      ),
    )
    expect(shapes.map(shape => shape.kind)).toEqual(['path', 'path', 'path', 'path'])
    expect(shapes.at(-1)).toMatchObject({ d: 'M0 0L4 0L4 4z', paint: { isEvenOdd: true } })
  })

  it('and what is hidden or only described is left behind', () =>
    expect(
      shapesOf(svg(`<title>Firm</title><metadata><x/></metadata><g display="none">${good}</g>${good}`)),
    ).toHaveLength(1))

  it('the logo of the other tests is taken', () => expect(shapesOf(plainLogo)).toHaveLength(3))
})

describe('an SVG logo is refused in a sentence where it has', () => {
  it.each([
    ['a script', svg(`${good}<script>alert(1)</script>`), /“script”/],
    ['a script in a group', svg(`<g><script href="x.js"/></g>${good}`), /“script”/],
    ['a handler', svg(good, ' onload="alert(1)"'), /would run something \(“onload”\)/],
    ['a handler on a shape', svg('<path d="M0 0h1v1z" ONCLICK="x"/>'), /would run something/],
    ['a picture from elsewhere', svg('<image href="https://example.com/x.png"/>'), /“image”/],
    ['a use of something else', svg('<use href="#a"/>'), /“use”/],
    ['a link around a shape', svg(`<a href="javascript:alert(1)">${good}</a>`), /“a”/],
    ['markup of the page', svg('<foreignObject><b/></foreignObject>'), /“foreignObject”/],
    ['a movement', svg('<animate attributeName="x"/>'), /“animate”/],
    ['a style sheet', svg(`<style>@import "x"</style>${good}`), /style sheet/],
    [
      'a colour from elsewhere',
      svg('<path d="M0 0h1v1z" fill="url(https://example.com/#a)"/>'),
      /refers to something else/,
    ],
    ['the same in a style', svg('<path d="M0 0h1v1z" style="fill:url(#a)"/>'), /refers to something else/],
    ['text', svg('<text>Firm</text>'), /turn it into outlines/],
    ['a mask', svg('<path d="M0 0h1v1z" mask="x"/>'), /“mask”/],
    ['a colour that is none', svg('<path d="M0 0h1v1z" fill="&quot;/&gt;"/>'), /no plain one/],
    ['a path that is none', svg('<path d="M0 0 &quot;&gt;"/>'), /cannot be read/],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg(good)}`, /document type/],
    ['no end', '<svg viewBox="0 0 1 1"><path', /no SVG that can be read/],
    ['no size', '<svg><path d="M0 0h1v1z"/></svg>', /how large it is/],
    ['nothing drawn', svg(''), /no shape/],
    ['no shape that a figure has room for', '<svg viewBox="0 0 400 2"><path d="M0 0h1v1z"/></svg>', /16 times/],
    ['too many shapes', svg('<path d="M0 0h1v1z"/>'.repeat(2001)), /more than 2000 shapes/],
  ])('%s', (_, text, sentence) => expect(problemOf(text)).toMatch(sentence))
})

describe('a PNG logo', () => {
  const chunk = (kind: string, data: readonly number[]) => [
    0,
    0,
    0,
    data.length,
    ...new TextEncoder().encode(kind),
    ...data,
    0,
    0,
    0,
    0,
  ]
  const png = (width: number, height: number) =>
    Uint8Array.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      13,
      10,
      26,
      10,
      ...chunk('IHDR', [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0]),
      ...chunk('IDAT', [1, 2, 3]),
      ...chunk('IEND', []),
    ])
  const pngOf = (file: Uint8Array) => logoOf({ png: base64Of(file) })

  it('is an image of its size, without the words that its file carries', () => {
    const logo = pngOf(withMetadata(png(200, 100), { perInch: 72, texts: { Stakeout: '<script>' } }))
    expect(logo).toEqual({
      width: 200,
      height: 100,
      shapes: [{ kind: 'image', x: 0, y: 0, width: 200, height: 100, png: base64Of(png(200, 100)) }],
    })
  })

  it.each([
    ['cut off', png(20, 10).subarray(0, 40), /no PNG/],
    ['no PNG', Uint8Array.from([1, 2, 3, 4]), /no PNG/],
    ['too large', png(2001, 2001), /2001 by 2001 pixels; 2000 a side are the most/],
  ])('that is %s is refused', (_, file, sentence) =>
    expect(pngOf(file)).toEqual({ problem: expect.stringMatching(sentence) }),
  )
})
