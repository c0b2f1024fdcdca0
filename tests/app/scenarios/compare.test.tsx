import { act, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CompareView } from '../../../src/app/scenarios/CompareView.tsx'
import { writeRecord } from '../../../src/state/codec/records.ts'
import { baselineOf } from '../../../src/state/scenario/baseline.ts'
import { shelfInMemory, someScenario } from '../../kit/scenarios.ts'
import { renderScenarios } from './renderScenarios.tsx'

async function renderCompare() {
  const all = await renderScenarios({ changes: { adoptionSlowdown: 0.35 } }, { shown: <CompareView /> })
  act(() => all.actions.save('=Bear'))
  act(() => all.desk.setState({ changes: { 'aws.arrGrowth': 0.9 } }))
  return all
}

const table = () => within(screen.getByRole('region', { name: 'Comparison' }))
const rows = () =>
  table()
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent.replaceAll('\u00a0', ' ')))
const heads = () =>
  table()
    .getAllByRole('columnheader')
    .map(head => head.firstChild?.textContent)

it('has the present and its base first, then what was saved, and only the inputs that differ', async () => {
  await renderCompare()
  expect(heads()).toEqual(['Input or figure', 'Present', 'Base without changes', '=Bear'])
  expect(rows().slice(1, 5)).toEqual([
    ['Inputs that differ'],
    ['ARR growth, annual pace today, Anthropic', '90 % ', '60 %−30 pt', '60 %−30 pt'],
    ['Adoption slowdown', '0 % ', '0 %±0', '35 %+35 pt'],
    ['Figures'],
  ])
})

it('says of each column what it starts from and how much is changed there, so that no changed one reads as reported', async () => {
  await renderCompare()
  const starts = table()
    .getAllByRole('columnheader')
    .map(head => head.querySelector('small')?.textContent)
  const from = 'From Latest reported, 30 September 2026'
  expect(starts).toEqual([undefined, `${from}, 1 change`, `${from}, no change`, `${from}, 1 change`])
})

it('takes differences from the baseline where one is pinned', async () => {
  const { desk } = await renderCompare()
  act(() => desk.setState({ baseline: { base: desk.getState().base, own: null, changes: { taxRate: 0.3 } } }))
  expect(heads()).toEqual(['Input or figure', 'Present', 'Base without changes', 'Baseline', '=Bear'])
  expect(rows().find(([label]) => label === 'Tax on profit')).toEqual([
    'Tax on profit',
    '21 %−9 pt',
    '21 %−9 pt',
    '30 % ',
    '21 %−9 pt',
  ])
})

it('takes differences from the column that is chosen, in the table and in what is copied, also after a page was turned', async () => {
  const { user } = await renderCompare()
  await user.selectOptions(screen.getByLabelText('Differences from'), '=Bear')
  expect(rows()[3]).toEqual(['Adoption slowdown', '0 %−35 pt', '0 %−35 pt', '35 % '])
  expect(screen.getByText(/differences from =Bear/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  await screen.findByText('Copied')
  const [first] = (await navigator.clipboard.readText()).split('\r\n')
  expect(first).toContain('\tPresent less =Bear\tBase without changes less =Bear')
})

it('leaves the desk as it is now: scenarios and column are taken in, in one step, and the tables show them', async () => {
  const { user, desk } = await renderCompare()
  await user.selectOptions(screen.getByLabelText('Differences from'), '=Bear')
  await user.click(screen.getByRole('button', { name: 'To the tables' }))
  const { compared, view } = desk.getState()
  expect(view).toBe('tables')
  expect(compared.from).toBe(1)
  expect(compared.scenarios).toMatchObject([{ name: '=Bear', changes: { adoptionSlowdown: 0.35 } }])
})

it('takes along the scenario that differences are from, wherever it stands, and says how many go along', async () => {
  const { user, desk, actions } = await renderCompare()
  for (let i = 1; i <= 14; i++) act(() => actions.save(`S${i}`))
  await user.selectOptions(screen.getByLabelText('Differences from'), 'S14')
  expect(screen.getByText('12 of 15 scenarios go along')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'To the tables' }))
  const { scenarios, from } = desk.getState().compared
  expect(scenarios).toHaveLength(12)
  expect(scenarios[Number(from) - 1]).toMatchObject({ name: 'S14' })
})

it('has the lead first among the figures, with whose it is', async () => {
  await renderCompare()
  const at = rows().findIndex(([label]) => label === 'Figures')
  const [label, ...values] = rows()[at + 1]!
  expect(label).toBe('Lead: Value created, Amazon less Microsoft')
  for (const value of values) expect(value).toMatch(/^(Amazon|Microsoft) \+\$/)
})

it('tells an own scenario called as an automatic column from that column', async () => {
  const { actions } = await renderCompare()
  act(() => actions.save('Base'))
  act(() => actions.save('present'))
  expect(heads()).toEqual([
    'Input or figure',
    'Present',
    'Base without changes',
    '=Bear',
    'Base (saved)',
    'present (saved)',
  ])
})

it('makes scenarios rows where they are more than eight, so that no name leaves the screen, unless columns are wanted', async () => {
  const { user, actions } = await renderCompare()
  act(() => {
    for (const name of ['1', '2', '3', '4', '5', '6']) actions.save(name)
  })
  const names = ['Present', 'Base without changes', '=Bear', '1', '2', '3', '4', '5', '6']
  expect(
    rows()
      .slice(1)
      .map(([name]) => name!.replace(/From .*$/, '')),
  ).toEqual(names)
  expect(table().getAllByRole('rowheader')).toHaveLength(names.length)
  await user.selectOptions(screen.getByLabelText('Scenarios as'), 'columns')
  expect(heads().slice(1)).toEqual(names)
})

it('leaves a scenario out and takes it in again', async () => {
  const { user } = await renderCompare()
  await user.click(screen.getByRole('button', { name: '=Bear', pressed: true }))
  expect(heads()).toEqual(['Input or figure', 'Present', 'Base without changes'])
  await user.click(screen.getByRole('button', { name: '=Bear', pressed: false }))
  expect(heads()).toHaveLength(4)
})

it('says why a scenario has its value, with the source', async () => {
  const { desk, actions } = await renderCompare()
  const reasons = { 'aws.arrGrowth': { says: 'Pipeline', source: 'https://example.org/a' } }
  act(() => desk.setState({ reasons }))
  act(() => actions.save('Bull'))
  const [present, saved] = table().getAllByRole('link', { name: 'source' })
  expect(present!.closest('td')).toHaveTextContent('90 %')
  expect(saved!.closest('td')).toHaveTextContent('Pipeline (source)')
  expect(saved).toHaveAttribute('href', 'https://example.org/a')
})

it('sorts by name, and copies what it shows', async () => {
  const { user } = await renderCompare()
  await user.selectOptions(screen.getByLabelText('Sort by'), 'name')
  expect(rows()[2]![0]).toBe('Adoption slowdown')
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  await screen.findByText('Copied')
  const lines = (await navigator.clipboard.readText()).split('\r\n')
  expect(lines[0]).toBe(
    "\tUnit\tPresent\tBase without changes\t'=Bear\tBase without changes less Present\t'=Bear less Present",
  )
  expect(lines[1]).toBe('Adoption slowdown\tfraction\t0\t0\t0.35\t0\t0.35')
})

it('shows twenty saved scenarios at a time, says how many there are, and copies all', async () => {
  const all = Array.from({ length: 45 }, (_, i) => ({
    ...someScenario(`S${i + 1}`, { changes: { adoptionSlowdown: (i + 1) / 100 } }),
    place: i,
  }))
  const shelf = shelfInMemory(all.map(writeRecord))
  const { user, store } = await renderScenarios({}, { shown: <CompareView />, shelf })
  await user.selectOptions(screen.getByLabelText('Scenarios as'), 'columns')
  expect(heads().slice(3)).toEqual(all.slice(0, 20).map(({ name }) => name))
  expect(screen.getByText('Scenarios 1 to 20 of 45; copied are all')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(heads().slice(1)).toEqual(['Present', 'Base without changes', 'S41', 'S42', 'S43', 'S44', 'S45'])
  expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true')
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  await screen.findByText('Copied')
  const [first] = (await navigator.clipboard.readText()).split('\r\n')
  expect(first!.split('\t').filter(name => /^S\d+$/.test(name))).toHaveLength(45)
  act(() => store.setState({ leftOut: all.slice(15).map(({ id }) => id) }))
  expect(heads().slice(3)).toEqual(all.slice(0, 15).map(({ name }) => name))
  expect(screen.queryByText(/^Scenarios \d+ to/)).toBeNull()
})

it('shows the table to be copied by hand where the browser refuses', async () => {
  const { user } = await renderCompare()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const text = await screen.findByLabelText<HTMLTextAreaElement>(/did not let the table be copied/)
  expect(text.value).toContain('Adoption slowdown')
})

it('says why a value of a base of one’s own is what it is, of the present and of what is pinned or saved', async () => {
  const own = { label: 'Q4', asOf: '2026-12-31', values: { taxRate: 0.3 }, reasons: { taxRate: { says: 'As filed' } } }
  const { actions, desk } = await renderScenarios({ own }, { shown: <CompareView /> })
  act(() => actions.save('Bear'))
  act(() => desk.setState({ changes: { taxRate: 0.25 }, reasons: { taxRate: { says: 'A new law' } } }))
  act(() => desk.setState(state => ({ baseline: baselineOf(state), own: null, changes: {}, reasons: {} })))
  const row = rows().find(([label]) => label === 'Tax on profit')!
  expect(row.slice(1).map(text => /As filed|A new law/.exec(text)?.[0] ?? '')).toEqual([
    '',
    '',
    'A new law',
    'As filed',
  ])
})

it('names a date as a quarter, and its difference as a length', async () => {
  const { desk } = await renderCompare()
  act(() => desk.setState({ changes: { 'aws.ipoQuarter': 7 } }))
  const [, present, base] = rows().find(([label]) => /list|IPO/i.test(label!))!
  expect(present).toMatch(/^quarter 7/)
  expect(base).toMatch(/^quarter \d+−?\+?\d+ quarters?$/)
})
