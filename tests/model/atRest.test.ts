import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { World } from '../../src/model/world.ts'
import bases from '../fixtures/bases.json' with { type: 'json' }
import golden from '../fixtures/golden.json' with { type: 'json' }
import { firstEdition } from '../kit/firstEdition.ts'
import { anyWorld, seeded } from '../kit/worlds.ts'
import { plain } from './plain.ts'

/** The world in which all that the second edition added is at rest. */
const atRest = (world: Record<string, number>): Record<string, number> => {
  const rest = { ...world, cashKept: 0, ipoPrimary: 0, gainTax: 0, lockupDiscount: 0, chipLife: 6 }
  for (const side of ['aws', 'alliance'] as const)
    Object.assign(rest, {
      [`${side}.cash`]: 0,
      [`${side}.resaleFees`]: 0,
      [`${side}.committed`]: 0,
      [`${side}.rivalCloudShare`]: 0,
      [`${side}.rerating`]: 1,
      [`${side}.revenueShareCap`]: 100_000,
      [`${side}.revenueShareEnd`]: 120,
      [`${side}.ipoQuarter`]: Math.max(world[`${side}.ipoQuarter`]!, 1),
      [`${side}.matureComputeRatio`]: world['aws.matureComputeRatio'],
      [`${side}.matureOpexRatio`]: world['aws.matureOpexRatio'],
    })
  return rest
}

/** The same world as the first edition was given it. */
const asGiven = (world: Record<string, number>) => ({
  ...world,
  matureComputeRatio: world['aws.matureComputeRatio']!,
  matureOpexRatio: world['aws.matureOpexRatio']!,
  'aws.revenueShareEnd': 40,
  'alliance.revenueShareEnd': 40,
})

type Lines = Record<string, Record<string, ArrayLike<number>>>

/** Lines of the first edition from which the second one, as it answers, parts by more than a trillionth. */
const differences = (world: Record<string, number>, answer: (world: Record<string, number>) => Lines): string[] => {
  const now = answer(atRest(world))
  return Object.entries(firstEdition(asGiven(atRest(world)))).flatMap(([group, lines]) =>
    Object.entries(lines).flatMap(([id, values]) =>
      values.flatMap((want, t) => {
        const got = now[group]?.[id]?.[t] ?? Number.NaN
        return Math.abs(got - want) <= 1e-12 * Math.max(Math.abs(want), 1)
          ? []
          : [`${group}.${id} at ${t}: ${got}, not ${want}`]
      }),
    ),
  )
}

const product = (world: Record<string, number>): Lines => whatIf(world as World)

it.each(Object.entries(bases))('the first edition is a world of this one, in the base %s', (_, world) =>
  expect(differences(world, product)).toEqual([]),
)

it.each(golden.map((world, i) => ({ i, ...world })))('and with what golden world $i changes in it', world => {
  const base: Record<string, number> = bases[world.base as keyof typeof bases]
  expect(differences(Object.assign({ ...base }, world.overrides), plain)).toEqual([])
})

it('and in any other world', () =>
  fc.assert(
    fc.property(anyWorld, world => {
      expect(differences(world, product)).toEqual([])
    }),
    seeded,
  ))
