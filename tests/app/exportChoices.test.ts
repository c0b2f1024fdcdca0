import { expect, it } from 'vitest'
import { readChoices } from '../../src/app/export/choices.ts'

const first = readChoices(null)

it('the last choices are there again', () => {
  const kept = { ...first, size: 'a4', theme: 'dark', format: 'pdf', scale: 4, hasQr: false } as const
  expect(readChoices(JSON.stringify(kept))).toEqual(kept)
})

it.each([
  ['no text', 'x{'],
  ['no record', '[1]'],
  ['values of no choice', '{"size":"poster","scale":9,"format":"gif","width":-1,"hasQr":"yes","theme":"pink"}'],
  ['names of nothing', '{"__proto__":{"size":"a4"},"more":1}'],
])('what is no choice is as at first: %s', (_, text) => expect(readChoices(text)).toEqual(first))
