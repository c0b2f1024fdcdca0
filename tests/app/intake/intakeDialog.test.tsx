import { screen, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { IntakeDialog } from '../../../src/app/intake/IntakeDialog.tsx'
import { makeHistory } from '../../../src/state/session/history.ts'
import { keepInMemory } from '../../kit/scenarios.ts'
import { bringModals } from '../rail/modal.ts'
import { renderScenarios } from '../scenarios/renderScenarios.tsx'

beforeAll(async () => {
  bringModals()
  // Without a worker the page reads itself, by this.
  vi.stubGlobal('Worker', undefined)
  await import('../../../src/intake/session.ts')
})

const filed = 'Input\tValue\tSource\tDate'
const table = [
  filed,
  'Lab valuation, Anthropic\t1,234\thttps://example.org/listing\t2026-11-20',
  'aws.capex\t131,000 m\tCall\t',
  'Lab valuatoin, OpenAI\t900\t\t',
  'aws.arr\t60\t\t',
  'aws_arr\t61\t\t',
  'taxRate\t(5) %\t\t',
  'Zebra\t5\t\t',
].join('\n')

async function show(text: string) {
  const onClose = vi.fn<() => void>()
  const given = { name: 'evening.csv', source: { text } }
  const all = await renderScenarios({}, { shown: <IntakeDialog given={given} onClose={onClose} /> })
  await screen.findByRole('table', { name: 'Rows that name an input or a line' })
  return { ...all, onClose, history: makeHistory(all.desk, keepInMemory()) }
}

const take = (name: RegExp) => screen.getByRole('checkbox', { name })
const row = (start: string) => within(screen.getByRole('rowheader', { name: new RegExp(`^${start}`) }).closest('tr')!)
const said = () => document.querySelector('output')?.textContent

it('says how many rows can be taken, and of each other one what it waits for or why it cannot', async () => {
  const { desk } = await show(table)
  expect(said()).toBe('0 of 7 rows can be taken; 5 wait for an answer; 2 cannot, and say why.')
  expect(take(/^Take Row 2/)).toBeDisabled()
  expect(row('Lab valuatoin').getByText(/may be Lab valuation, OpenAI/)).toBeVisible()
  expect(row('taxRate').getByText(/The range is 0/)).toBeVisible()
  expect(row('aws_arr').getByText('Row 5 has another value for it')).toBeVisible()
  expect(desk.getState().changes, 'looking changes nothing').toEqual({})
})

it('answers settle rows, and all that are chosen are taken in one step with their sources', async () => {
  const { user, desk, history, onClose } = await show(table)
  await user.click(screen.getByRole('radio', { name: 'A point parts decimals: “1,234” is 1,234' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Input of Row 4' }), 'alliance.valuation')
  await screen.findByRole('checkbox', { name: /^Take Row 4: Lab valuation, OpenAI/ })
  await user.click(take(/^Take Row 5/))
  await user.click(take(/^Take Row 6/))
  expect(take(/^Take Row 5/), 'one row for one input').not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Take 4 numbers' }))
  expect(desk.getState().changes).toEqual({
    'aws.valuation': 1234,
    'aws.capex': 131,
    'alliance.valuation': 900,
    'aws.arr': 61,
  })
  expect(desk.getState().reasons).toEqual({
    'aws.valuation': { says: '', source: 'https://example.org/listing', date: '2026-11-20' },
    'aws.capex': { says: '', publisher: 'Call' },
  })
  expect(onClose).toHaveBeenCalled()
  history.undo()
  expect([desk.getState().changes, desk.getState().reasons]).toEqual([{}, {}])
})

it('a new base has the name of the file and the latest day of its rows, and the desk starts from it', async () => {
  const { user, desk, store } = await show(`${filed}\naws.arr\t60\tCall\t2026-12-31\ntaxRate\t21%\tFiling\t2026-09-30`)
  await user.click(screen.getByRole('radio', { name: /^A new base/ }))
  expect(screen.getByLabelText('Name of the base')).toHaveValue('evening')
  await user.click(screen.getByRole('button', { name: 'Take 2 numbers' }))
  expect(desk.getState().own).toMatchObject({ label: 'evening', asOf: '2026-12-31', values: { 'aws.arr': 60 } })
  expect(desk.getState().own?.reasons?.['aws.arr']).toEqual({ says: '', publisher: 'Call', date: '2026-12-31' })
  expect(store.getState().kept).toHaveLength(1)
})

it('as consensus they move nothing', async () => {
  const { user, desk } = await show(`${filed}\naws.arr\t60\tCall\t2026-12-31`)
  await user.click(screen.getByRole('radio', { name: /^Consensus/ }))
  await user.click(screen.getByRole('button', { name: 'Take 1 number' }))
  expect([desk.getState().changes, desk.getState().consensus]).toEqual([
    {},
    { 'aws.arr': { value: 60, date: '2026-12-31' } },
  ])
})

it('a table that says of how many estimates its values are the mean is meant as consensus', async () => {
  await show('Input\tMean\tEstimates\naws.arr\t60\t12\naws.capex\t230\t30')
  expect(screen.getByRole('radio', { name: /^Consensus/ })).toBeChecked()
})

it('lines at a quarter are taken as consensus only, with the numbers of estimates, in one step', async () => {
  const { user, desk, history } = await show(
    'Line\tOwner\tQuarter\tConsensus\tDate\tEstimates\nARR\tAnthropic\tQ4 2027\t240\t2026-11-20\t34\ncapex\tAmazon\t\t250\t2026-11-20\t41',
  )
  expect(screen.getByText(/^own \$/)).toBeVisible()
  expect(screen.getByRole('radio', { name: /^Consensus/ })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: /^Changes/ }))
  expect(screen.getByText(/^1 number is of a line that the model works out/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Take 1 number' })).toBeVisible()
  await user.click(screen.getByRole('radio', { name: /^Consensus/ }))
  await user.click(screen.getByRole('button', { name: 'Take 2 numbers' }))
  expect([desk.getState().changes, desk.getState().consensus]).toEqual([
    {},
    {
      'aws.arr@2027-12-31': { value: 240, date: '2026-11-20', count: 34 },
      'aws.capex': { value: 250, date: '2026-11-20', count: 41 },
    },
  ])
  history.undo()
  expect(desk.getState().consensus).toEqual({})
})

it('which line a row means is chosen from those that it may mean', async () => {
  const { user, desk } = await show('arr\tQ4 2027\t240\naws.arr\tQ1 2028\t260')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Line of Row 1' }), 'Annual recurring revenue, OpenAI')
  await user.click(await screen.findByRole('button', { name: 'Take 2 numbers' }))
  expect(Object.keys(desk.getState().consensus)).toEqual(['alliance.arr@2027-12-31', 'aws.arr@2028-03-31'])
})

it('a column can be said to be another, and a refused file says why and asks for another', async () => {
  const { user } = await show('aws.arr\t60\t70')
  await user.click(screen.getByText(/^How it is read/))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 3' }), 'value')
  await screen.findByRole('checkbox', { name: /\$70B/ })
  await user.click(screen.getByRole('button', { name: 'Read another table' }))
  await user.type(screen.getByRole('textbox'), 'Nothing')
  await user.click(screen.getByRole('button', { name: 'Read it' }))
  expect(await screen.findByText('It is not read. There is no row in it with a name and a value.')).toBeVisible()
})
