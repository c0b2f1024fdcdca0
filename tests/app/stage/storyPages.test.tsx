import { expect, it } from 'vitest'
import { carriedIn, carriedWord } from '../../../src/export/embeddedLink.ts'
import type { DrawnFigure } from '../../../src/export/figure.ts'
import { pdfOf } from '../../../src/export/pdf.ts'
import { textBoxOf } from '../../../src/export/type.ts'
import { storyPages } from '../../../src/figures/storyPages.ts'
import { readLink, writeLink } from '../../../src/state/codec/link.ts'
import { initial } from '../../../src/state/scenario/scenarioState.ts'
import { longestNotes, sceneAdded, sceneEdited } from '../../../src/state/scenario/story.ts'
import { type } from '../../kit/type.ts'

const first = sceneAdded([], { ...initial, changes: { 'aws.arrGrowth': 1.2 } }, null)
const both = sceneAdded(first, { ...initial, horizon: 8 }, null)
const scenes = sceneEdited(
  sceneEdited(both, '1', { charts: ['valueCreated', 'stakeValue', 'arr', 'capexCover'], notes: 'Wait for questions.' }),
  '2',
  { charts: ['computeDollar', 'heatmap'], headline: 'Who keeps the dollar?' },
)

const asked = { scenes, facts: [], events: [], hasNotes: false, address: null }
const wordsOn = ({ shapes }: DrawnFigure) =>
  shapes.flatMap(shape => (shape.kind === 'text' ? shape.runs.map(({ text }) => text).join('') : [])).join('\n')

it('has a page for each scene, with its headline and every one of its charts', async () => {
  const pages = await storyPages(type, asked)
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [1403, 992],
    [1403, 992],
  ])
  const [one, two] = pages.map(wordsOn)
  for (const words of [
    'Scene 1 of 2',
    'creates more value by Q3 2029',
    'Value created:',
    'Stake value',
    'Annual recurring',
    'Paper gain ÷',
  ])
    expect(one).toContain(words)
  for (const words of ['Scene 2 of 2', 'Who keeps the dollar?', 'Where a compute dollar goes:', 'Two inputs at once:'])
    expect(two).toContain(words)
})

it('has a bridge of the figure that its scene chooses', async () => {
  const shared = { ...initial, changes: { 'aws.arr': 90 }, bridgeLine: 'aws.stakeValue' } as const
  const [page] = await storyPages(type, { ...asked, scenes: sceneAdded([], shared, 'bridge') })
  expect(wordsOn(page!)).toContain('What moved a figure: Stake value, Amazon')
})

it('has notes only where they are asked for, beneath the figures on an upright page', async () => {
  const without = await storyPages(type, asked)
  const withThem = await storyPages(type, { ...asked, hasNotes: true })
  expect(without.map(wordsOn).join()).not.toContain('Wait for questions.')
  expect(wordsOn(withThem[0]!)).toContain('Wait for questions.')
  expect(withThem.every(({ width, height }) => height > width)).toBe(true)
})

it('goes on to another page where notes are long, and loses no word of them', async () => {
  const words = Array.from({ length: 560 }, (_, i) => `word${i}`)
  const notes = words.join(' ').slice(0, longestNotes)
  const pages = await storyPages(type, { ...asked, scenes: sceneEdited(first, '1', { notes }), hasNotes: true })
  expect(pages.length).toBeGreaterThan(1)
  const written = pages
    .map(wordsOn)
    .join('\n')
    .match(/word\d+/g)
  expect(written).toEqual(notes.match(/word\d+/g))
})

it('keeps all that is written on the page', async () => {
  for (const hasNotes of [false, true])
    for (const { shapes, width, height } of await storyPages(type, { ...asked, hasNotes }))
      for (const shape of shapes) {
        if (shape.kind !== 'text') continue
        const { left, right, top, bottom } = textBoxOf(type, shape)
        const text = shape.runs.map(run => run.text).join('')
        expect([left >= 0, right <= width, top >= 0, bottom <= height], text).toEqual([true, true, true, true])
      }
})

it('opens again as the storyboard that it was', async () => {
  const figures = await storyPages(type, asked)
  const link = writeLink({ ...initial, scenes })
  const pdf = await pdfOf(
    figures.map(figure => ({ type, figure, link: null })),
    { title: 'Stakeout storyboard', link, day: new Date(0) },
  )
  const carried = carriedIn(new Uint8Array(await pdf.arrayBuffer()))
  expect(carriedWord(carried!)).toBe(carriedWord(link))
  expect(readLink(carried!).state.scenes).toEqual(scenes)
})
