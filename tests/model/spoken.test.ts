import { expect, it } from 'vitest'
import { stackLines } from '../../src/model/index.ts'
import { spoken } from '../../src/model/spoken.ts'
import { parameterUnits, usdBn } from '../../src/model/units.ts'

it.each([
  ['Amazon $243B against Microsoft’s $1.2T.', 'Amazon 243 billion dollars against Microsoft’s 1.2 trillion dollars.'],
  ['−$100B', 'minus 100 billion dollars'],
  ['+$3.5B', 'plus 3.5 billion dollars'],
  ['$1,061.5B, 12 %', '1,061.5 billion dollars, 12 %'],
  ['$12.34', '12.34 dollars'],
  ['$0', '0 dollars'],
  ['1.061,5 Mrd or $1.061,5B', '1.061,5 Mrd or 1.061,5 billion dollars'],
  ['14¢', '14 cents'],
  ['0.85×', '0.85 times'],
  ['10.75B shares', '10.75 billion shares'],
  ['−40 %', 'minus 40 %'],
  ['±0', 'no change'],
  ['Q3 2029, 2026–2029', 'Q3 2029, 2026–2029'],
])('“%s” is read aloud as “%s”', (written, read) => {
  expect(spoken(written)).toBe(read)
})

it('no sign that a synthesizer spells or leaves out stays of any unit’s number', () => {
  const units = [usdBn, ...Object.values(parameterUnits), ...Object.values(stackLines).map(({ unit }) => unit)]
  for (const { format, exact, delta } of units)
    for (const value of [-1234.5, -0.25, 0, 0.004, 0.5, 1, 12, 1754.25])
      for (const write of [format, exact, delta]) expect(spoken(write(value))).not.toMatch(/[$−±×¢]|\d[TBM]\b/)
})
