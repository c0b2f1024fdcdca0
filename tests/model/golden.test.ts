import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { isBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import golden from '../fixtures/golden.json' with { type: 'json' }

type Lines = Record<string, Record<string, number>>

it.each(golden)('agrees with the golden world $base $overrides to a billionth', ({ base, overrides, quarters }) => {
  if (!isBase(base)) throw new Error(base)
  const answer: Record<string, Record<string, Float64Array>> = whatIf(worldOf(base, overrides))
  const wrong: string[] = []
  for (const [t, wanted] of Object.entries<Lines>(quarters))
    for (const [group, lines] of Object.entries(wanted))
      for (const [id, want] of Object.entries(lines)) {
        const got = answer[group]?.[id]?.[Number(t)] ?? Number.NaN
        if (!(Math.abs(got - want) <= Math.max(1e-9 * Math.abs(want), 1e-12)))
          wrong.push(`${group}.${id} at ${t}: ${got}, not ${want}`)
      }
  expect(wrong).toEqual([])
})
