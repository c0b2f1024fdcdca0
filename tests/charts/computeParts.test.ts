import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dollarExtent, partAt, partKey, partsOf, wholeCents } from '../../src/charts/kit/computeParts.ts'
import { dodged } from '../../src/charts/kit/endLabels.tsx'
import { sides } from '../../src/model/sides.ts'
import { sceneOf } from '../kit/scene.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const shown = (changes: Parameters<typeof sceneOf>[0]) => {
  const parts = partsOf(sceneOf(changes), 'aws', 12)
  return parts.map((part, i) => `${part.name} ${wholeCents(parts)[i]}¢`).join(', ')
}

it('splits a compute dollar into whole cents that add up to a dollar', () => {
  expect(shown({})).toMatch(
    /^Cloud profit \d+¢, Profit from the shortfall 0¢, Nvidia profit \d+¢, Making the chips \d+¢, Power and buildings \d+¢, Cloud profit from the rival lab \d+¢, Other clouds \d+¢$/,
  )
  const cents = [...shown({}).matchAll(/(\d+)¢/g)].map(([, count]) => Number(count))
  expect(cents.reduce((a, b) => a + b)).toBe(100)
})

it('the parts of both labs are the whole bill in any world, used or not, and each says the line that it is', () => {
  for (const world of someWorlds(40)) {
    const scene = sceneOf(world)
    const { aws, alliance } = plain(world)
    const lines = { aws, alliance }
    for (const side of sides)
      for (const t of [0, 12, 24]) {
        const parts = partsOf(scene, side, t)
        const bill = lines[side].computeSpend![t]! + lines[side].shortfallPaid![t]!
        if (parts.length === 0) expect(bill).toBe(0)
        else expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        for (const { id, share } of parts) {
          const [owner, line] = partKey(id, side).split('.') as ['aws' | 'alliance', string]
          expect(share * bill).toBeCloseTo(lines[owner][line]![t]!, 6)
        }
      }
  }
})

it('of Anthropic’s dollar Microsoft’s cloud has a part, and of OpenAI’s Amazon’s', () => {
  expect(partKey('rivalCloudProfit', 'aws')).toBe('alliance.rivalCloudProfit')
  expect(partKey('rivalCloudProfit', 'alliance')).toBe('aws.rivalCloudProfit')
})

it('two losses stand one beyond the other, and each is found where it stands', () => {
  const losses = sceneOf({
    'aws.priceAdvantage': 0.6,
    customOverhead: 1,
    infraCost: 0.4,
    'aws.committed': 600,
    'aws.commitQuarters': 16,
    'aws.commitCollected': 0,
    idleBuilt: 1,
  })
  const parts = partsOf(losses, 'aws', 12)
  const [cloud, shortfall] = parts
  expect([cloud!.share < 0, shortfall!.share < 0]).toEqual([true, true])
  expect(shortfall!.from - shortfall!.share).toBeCloseTo(cloud!.from, 12)
  expect(partAt(parts, cloud!.share / 2)?.id).toBe('cloudProfit')
  expect(partAt(parts, cloud!.from + shortfall!.share / 2)?.id).toBe('commitProfit')
  expect(partAt(parts, 0.001)?.id).toBe('vendorProfit')
  expect(partAt(parts, dollarExtent(losses)[0] - 1)).toBeNull()
})

it('shows a loss of the cloud as what it is', () => {
  expect(shown({ 'aws.priceAdvantage': 0.6, customOverhead: 1, infraCost: 0.4 })).toMatch(/^Cloud profit -\d+¢/)
})

it('an axis holds every part where somebody loses: left of nought by the loss, and as far beyond a dollar', () => {
  const scene = sceneOf({ 'aws.priceAdvantage': 0.6, customOverhead: 1, infraCost: 0.4 })
  const [least, most] = dollarExtent(scene)
  expect(least).toBeLessThan(-0.04)
  expect(most).toBeCloseTo(1 - least, 9)
  expect(dollarExtent(sceneOf({}))).toEqual([0, 1])
})

it('adds up to a hundred cents whatever the shares', () => {
  const share = fc.double({ min: 0.001, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), weights => {
      const whole = weights.reduce((a, b) => a + b, 0)
      const parts = weights.map(weight => ({ id: 'cloudProfit' as const, name: '', share: weight / whole, from: 0 }))
      expect(wholeCents(parts).reduce((a, b) => a + b, 0)).toBe(100)
    }),
    { seed: 7 },
  )
})

it('keeps labels apart and in the order of their lines', () => {
  expect(dodged([100, 101, 180], 15, 0, 190)).toEqual([100, 115, 175].map((y, i) => (i === 2 ? 180 : y)))
  expect(dodged([188, 189], 15, 0, 190)).toEqual([175, 190])
})
