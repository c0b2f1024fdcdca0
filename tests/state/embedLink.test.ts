import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import { type EmbedChoice, firstEmbed, readEmbed, writeEmbed } from '../../src/state/codec/embedLink.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { mostLive } from '../../src/state/scenario/story.ts'
import { themes } from '../../src/state/settings/theme.ts'

const read = (hash: string) => readEmbed({ pathname: '/embed.html', search: '', hash: `#${hash}` })
const state = { ...initial, base: 'article-stake' as const, changes: { 'aws.valuation': 90 } }

describe('the address of a frame', () => {
  it('says what it shows, and the link stays as the desk wrote it, check and all', () => {
    const choice: fc.Arbitrary<EmbedChoice> = fc.record({
      figures: fc.uniqueArray(fc.constantFrom('arr', 'tornado', 'valueCreated', 'bridge'), { maxLength: 4 }),
      scene: fc.option(fc.integer({ min: 1, max: 60 })),
      sliders: fc.uniqueArray(fc.constantFrom(...inputs.map(({ key }) => key)), { maxLength: mostLive }),
      isFrozen: fc.boolean(),
      theme: fc.constantFrom(...themes),
    })
    fc.assert(
      fc.property(choice, one => {
        const { choice: found, link, dropped } = read(writeEmbed(one, writeLink(state)))
        expect(found).toEqual(one)
        expect(link.state).toEqual(state)
        expect([...dropped, ...link.dropped, link.damage ?? '']).toEqual([''])
      }),
      { numRuns: 100 },
    )
  })

  it('that asks for nothing is the link alone', () => {
    const link = writeLink(state)
    expect(writeEmbed(firstEmbed, link)).toBe(link)
    expect(read(link).choice).toEqual(firstEmbed)
  })

  it('names what it does not understand, and shows the rest', () => {
    const { choice, dropped } = read(
      `embed.figure=arr&embed.sliders=aws.arrGrowth,nonsense&embed.theme=pink&embed.scene=-1&${writeLink(state)}`,
    )
    expect(choice).toEqual({ ...firstEmbed, figures: ['arr'], sliders: ['aws.arrGrowth'] })
    expect(dropped).toEqual(['“nonsense” is no input', '“pink” is no theme', '“-1” is no scene'])
  })

  it('with more sliders than there is room for says so', () => {
    const { choice, dropped } = read(
      `embed.sliders=${inputs
        .slice(0, 7)
        .map(({ key }) => key)
        .join()}`,
    )
    expect(choice.sliders).toHaveLength(mostLive)
    expect(dropped).toEqual(['only the first 5 of 7 sliders are shown'])
  })

  it('whatever it is, is read without an error', () =>
    fc.assert(fc.property(fc.string(), text => read(`embed.${text}`).choice.sliders.length <= mostLive)))
})
