import { expect, it } from 'vitest'
import { filedInputs, filedValues } from '../../src/filings/filedInputs.ts'
import { isInput } from '../../src/model/inputs.ts'
import { factsOf } from './files.ts'

it('every input of the table is one of the model', () =>
  expect(filedInputs.map(({ key }) => key).filter(key => !isInput(key))).toEqual([]))

it('the latest year of capital spending and the latest cover go to the owner’s inputs, in inBillions, with their filing', () =>
  expect(filedValues(factsOf('AMZN'))).toEqual([
    {
      key: 'aws.capex',
      value: 173.028,
      note: 'It is what was reported for the year to 30 June 2026: cash paid for property and equipment, before sales and incentives are taken off. The latest base takes Amazon’s guidance for a calendar year, net of them. The two mean different things',
      reason: {
        says: 'Capital spending, year to 30 June 2026 (FY26 Q2): $173.028B (10-Q of 31 July 2026)',
        source: 'https://www.sec.gov/Archives/edgar/data/1018724/000101872426000026/0001018724-26-000026-index.htm',
        publisher: 'Amazon, filed with the SEC',
        date: '2026-06-30',
        grade: 'reported',
      },
    },
    {
      key: 'aws.shares',
      value: 10.786313572,
      reason: {
        says: '10.786 billion shares on 22 July 2026, on the cover of the 10-Q of 31 July 2026',
        source: 'https://www.sec.gov/Archives/edgar/data/1018724/000101872426000026/0001018724-26-000026-index.htm',
        publisher: 'Amazon, filed with the SEC',
        date: '2026-07-22',
        grade: 'reported',
      },
    },
  ]))

it('Microsoft’s go to the other owner, Nvidia’s gross margin to the market', () => {
  expect(filedValues(factsOf('MSFT')).map(({ key, value }) => [key, value])).toEqual([
    ['alliance.capex', 115.948],
    ['alliance.shares', 7.425545491],
  ])
  expect(filedValues(factsOf('NVDA')).map(({ key, value }) => [key, value.toFixed(4)])).toEqual([
    ['vendorMargin', '0.7498'],
  ])
})

it('another company’s file gives no input a value', () =>
  expect(filedValues({ ...factsOf('AMZN'), cik: 320193 })).toEqual([]))
