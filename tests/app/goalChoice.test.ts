import { expect, it } from 'vitest'
import { boxUnitOf } from '../../src/app/goal/goalChoice.ts'
import { readEntry } from '../../src/model/entry.ts'
import { type LineKey, lineKeys, lineOf } from '../../src/model/index.ts'
import { ownerOf } from '../../src/model/keys.ts'
import { boxText } from '../../src/model/units.ts'

const read = (line: LineKey, typed: string, present = 19) =>
  readEntry(typed, { unit: boxUnitOf(line), present, min: -1e7, max: 1e7 })

it.each([
  ['aws.valuePerShare', '$35.50', 35.5],
  ['aws.valuePerShare', '35.5', 35.5],
  ['aws.epsEffect', '-0.4', -0.4],
  ['aws.valuePerShare', '+10%', 20.9],
  ['aws.shareOfPrice', '8%', 0.08],
  ['aws.moneyMultiple', '16x', 16],
  ['aws.exposure', '1.2T', 1200],
] as const)('a target of %s takes "%s" as %d', (line, typed, value) =>
  expect(read(line, typed)).toMatchObject({ ok: true, value }),
)

it('a target of dollars a share is no multiple, and of no other line is written so', () => {
  expect(read('aws.valuePerShare', '16x')).toMatchObject({ ok: false })
  expect(boxText('usd_share', 35.5)).toBe('$35.5')
  const perShare = lineKeys.filter(key => boxUnitOf(key) === 'usd_share').map(key => lineOf(ownerOf(key).id).unit.kind)
  expect(new Set(perShare)).toEqual(new Set(['dollarsPerShare']))
})
