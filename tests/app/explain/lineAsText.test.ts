import { expect, it } from 'vitest'
import { whatIf } from '../../../src/analysis/whatIf.ts'
import { lineAsText } from '../../../src/app/explain/lineAsText.ts'
import { explain } from '../../../src/explain/explain.ts'
import { swingsOf } from '../../../src/explain/swings.ts'
import type { BaseId } from '../../../src/model/bases.ts'
import type { LineKey } from '../../../src/model/index.ts'
import { baseWorld } from '../../../src/model/world.ts'

const told = (base: BaseId, key: LineKey, rate: string | null = null) => {
  const world = baseWorld(base)
  const explained = explain({ world, answer: whatIf(world) }, key, 0)
  const about = { when: 'today', where: undefined, given: { base, yours: {} }, rate }
  return lineAsText(explained, swingsOf(key, 0, world, world), about)
    .replaceAll('\u00a0', ' ')
    .split('\n')
}

it('a copied number says whose it is, its formula, and the rate where it has one', () => {
  expect(told('reported-2026-09-30', 'aws.valuation')[0]).toBe('Lab valuation, Anthropic, today: $965B')
  const [head, , rate, words] = told('reported-2026-09-30', 'aws.paperGain', '239 % a year')
  expect(head).toBe('Paper gain, Amazon, today: $165B')
  expect(rate).toBe('IRR of the stake: 239 % a year')
  expect(words).toBe('= Stake value − Invested so far')
})

it('each input has its mark, and from when it was carried over', () => {
  const inputs = told('claimed-2026-11-20', 'alliance.valuation').filter(line => line.startsWith('- '))
  expect(inputs.join('\n')).toMatch(/- Lab valuation, OpenAI \(reported, carried over from 30 September 2026\): /)
  expect(told('reported-2026-09-30', 'alliance.valuation').join()).not.toContain('carried')
})
