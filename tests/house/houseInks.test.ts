import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themeInks } from '../../src/export/colours.ts'
import { atLightness, lightnessOf } from '../../src/house/colour.ts'
import { houseInks, leastContrast, legible } from '../../src/house/houseInks.ts'

/** Contrast by the words of WCAG 2.2 ("relative luminance", "contrast ratio"), without the library. */
function plainContrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = [1, 3, 5].map(at => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!
  }
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const inksOf = (aws: string, alliance: string, neutral?: string) => {
  const derived = houseInks({ aws, alliance, ...(neutral && { neutral }) })
  if ('problem' in derived) throw new Error(derived.problem)
  return derived
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`)
const grounds = [
  [themeInks.light.page, themeInks.light.rail],
  [themeInks.dark.page, themeInks.dark.rail],
]

describe('a colour that cannot be read', () => {
  it('is mended so that it can, on light and on dark, by the formula of the standard', () =>
    fc.assert(
      fc.property(hex, fc.constantFrom(...grounds), (colour, on) => {
        for (const ground of on)
          expect(plainContrast(legible(colour, on), ground)).toBeGreaterThanOrEqual(leastContrast)
      }),
    ))

  it('is shifted no further than it must be: halving the way from both ends finds the same lightness', () =>
    fc.assert(
      fc.property(hex, fc.constantFrom(...grounds), (colour, on) => {
        const mended = legible(colour, on)
        if (mended === colour) return
        const isRead = (l: number) => on.every(ground => plainContrast(atLightness(colour, l), ground) >= leastContrast)
        const shift = Math.abs(lightnessOf(mended) - lightnessOf(colour))
        const ends = [0, 1].filter(isRead).map(end => {
          let [bad, good] = [lightnessOf(colour), end]
          for (let i = 0; i < 20; i++) {
            const middle = (bad + good) / 2
            if (isRead(middle)) good = middle
            else bad = middle
          }
          return Math.abs(good - lightnessOf(colour))
        })
        expect(shift).toBeLessThan(Math.min(...ends) + 0.006)
      }),
      { numRuns: 40, seed: 7 },
    ))

  it('is told, with what it has become', () =>
    expect(inksOf('#ffd700', '#124a80').remarks).toContainEqual(
      expect.stringMatching(
        /^The colour of Amazon’s side, #ffd700, is #[\da-f]{6} in light figures: there it has a contrast of 1\.4, and words need 4\.5\.$/,
      ),
    ))
})

describe('the colours of both themes', () => {
  it('of a house file with Stakeout’s own are Stakeout’s own, but for rounding', () => {
    const { inks } = inksOf(themeInks.light.aws, themeInks.light.alliance)
    for (const [role, own] of Object.entries(themeInks.light))
      expect(plainContrast(inks.light[role as keyof typeof inks.light], own), role).toBeLessThan(1.2)
    expect(houseInks(undefined)).toEqual({ inks: themeInks, remarks: [] })
  })

  it('have tints between the page and the side, lighter by lighter', () => {
    const { inks } = inksOf('#00594f', '#8a1538', '#6b7280')
    for (const side of ['aws', 'alliance'] as const) {
      const steps = ([1, 2, 3, 4] as const).map(n => lightnessOf(inks.light[`${side}${n}`]))
      expect(steps.toSorted((a, b) => b - a)).toEqual(steps)
      expect(inks.light[`${side}4`]).toBe(inks.light[side])
    }
  })

  it('say where the sides cannot be told apart in greys or by other eyes, and keep silent where they can', () => {
    expect(inksOf('#00594f', '#8a1538').remarks.join(' ')).toContain('look alike in greys')
    expect(inksOf('#9a3b00', '#0a2f66').remarks.filter(text => text.includes('light figures'))).toEqual([])
  })

  it('are refused where the two sides look alike to everybody', () =>
    expect(houseInks({ aws: '#123456', alliance: '#143657' })).toEqual({
      problem: 'The colours of the two sides look alike on a light ground: choose two that differ more.',
    }))
})
