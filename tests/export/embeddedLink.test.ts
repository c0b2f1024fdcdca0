import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedIn, carriedWord } from '../../src/export/embeddedLink.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { withMetadata } from '../../src/export/pngChunks.ts'
import { svgOf } from '../../src/export/svg.ts'
import { inputs } from '../../src/model/inputs.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { longestNotes, mostScenes, sceneAdded } from '../../src/state/scenario/story.ts'
import { figure, figureCharts } from '../kit/figures.ts'
import { chunksOf } from '../kit/png.ts'
import { type } from '../kit/type.ts'

const drawn = figure(figureCharts[0]!)
const pixels = new Resvg(svgOf(type, drawn, { asOutlines: true })).render().asPng()
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** Each format that carries a scenario, with this one in it. */
const formats: [name: string, withIt: (link: string) => Uint8Array | Promise<Uint8Array>][] = [
  ['PNG', link => withMetadata(pixels, { perInch: 240, texts: { Stakeout: carriedWord(link) } })],
  ['SVG', link => new TextEncoder().encode(svgOf(type, drawn, { asOutlines: false, metadata: carriedWord(link) }))],
  [
    'PDF',
    async link => bytesOf(await pdfOf([{ type, figure: drawn, link }], { title: 'One', link, day: new Date(0) })),
  ],
]

const steps = fc
  .constantFrom(...inputs)
  .chain(({ key, parameter: { min, max, step } }) =>
    fc.nat(Math.round((max - min) / step)).map(count => [key, Number((min + count * step).toPrecision(12))] as const),
  )
const scenarios = fc.record({
  changes: fc.uniqueArray(steps, { maxLength: 12, selector: ([key]) => key }).map(Object.fromEntries),
  horizon: fc.nat(24),
  says: fc.string({ unit: 'grapheme', maxLength: 80 }),
})

describe.each(formats)('a %s opens again', (_, withIt) => {
  it('to the identical scenario, whatever was changed and whatever was said about it', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ({ changes, horizon, says }) => {
        const [first] = Object.keys(changes)
        const shared: ScenarioState = {
          ...initial,
          changes,
          horizon,
          ...(first && { reasons: { [first]: { says } } }),
        }
        const link = writeLink(shared)
        expect(readLink(carriedIn(await withIt(link))!)).toEqual(readLink(link))
      }),
      { numRuns: 12, seed: 11 },
    )
  })
})

it('a storyboard of as many scenes as there may be, each with the longest notes, comes back whole', () => {
  let scenes: ScenarioState['scenes'] = []
  for (let i = 0; i < mostScenes; i++) scenes = sceneAdded(scenes, initial, null)
  const notes = 'Say it slowly, then wait. '.repeat(200).slice(0, longestNotes)
  const link = writeLink({ ...initial, scenes: scenes.map(scene => ({ ...scene, notes })) })
  const file = new TextEncoder().encode(`before ${carriedWord(link)} after`)
  const { state, dropped } = readLink(carriedIn(file)!)
  expect(dropped).toEqual([])
  expect(state.scenes.map(scene => scene.notes.trim())).toEqual(scenes.map(() => notes.trim()))
})

describe('a file without a scenario', () => {
  it.each([
    ['a picture that lost it on its way', new Uint8Array(pixels)],
    ['nothing at all', new Uint8Array()],
    ['a word that is cut', new TextEncoder().encode('stakeout:a')],
    ['a word that is no text', new TextEncoder().encode('stakeout:____')],
  ])('is told from one that has it: %s', (_, file) => expect(carriedIn(file)).toBeNull())
})

describe('a PNG says how large it is', () => {
  it('in pixels to the metre, right behind its header, with words in any script', () => {
    const png = withMetadata(pixels, { perInch: 240, texts: { Title: 'Ω €' } })
    expect(
      chunksOf(png)
        .map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(['IHDR', 'pHYs', 'iTXt'])
    const { data } = chunksOf(png)[1]!
    expect([new DataView(data.buffer, data.byteOffset).getUint32(0), data[8]]).toEqual([9449, 1])
    expect(new TextDecoder().decode(chunksOf(png)[2]!.data)).toBe('Title\0\0\0\0\0Ω €')
  })

  it('and is still a picture that others can read', () => {
    const png = withMetadata(pixels, { perInch: 120, texts: { Title: 'x' } })
    const around = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image preserveAspectRatio="none" width="8" height="8" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`
    expect([...new Resvg(around).render().pixels.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  })
})
