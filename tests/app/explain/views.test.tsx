import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import shippedEvents from '../../../public/data/events.json' with { type: 'json' }
import shippedFacts from '../../../public/data/facts.json' with { type: 'json' }
import { baseIds } from '../../../src/model/bases.ts'
import { openApp, plain } from './openApp.tsx'

it('the article’s claims are ruled on, and the ruling changes with the sliders', async () => {
  const { actions } = await openApp({ view: 'article' })
  const claim = within(await screen.findByRole('region', { name: /\$74 billion/ }))
  expect(claim.getByText('holds')).toBeVisible()
  expect(
    claim.getByRole('row', {
      name: /^The stake \$13.32B judgement \$74.00B judgement \$74.10B judgement \$74.2B = \$42.2B notes \+ \$32.0B preferred/,
    }),
  ).toBeVisible()
  act(() => actions.setInput('aws.ownership', 0.01))
  expect(claim.getByText('does not hold')).toBeVisible()
})

it('what is reported stays as it is under the user’s changes, and what they make of it has heads of its own', async () => {
  const { actions } = await openApp({ view: 'article', base: 'article-company' })
  const claim = within(await screen.findByRole('region', { name: /\$74 billion/ }))
  const told = (table: HTMLElement) =>
    within(table)
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => plain(cell.textContent)))
  expect(claim.getAllByRole('table')).toHaveLength(1)
  const before = told(claim.getByRole('table'))
  expect(before[0]).toContain('As reported, 31 March 2026')
  act(() => actions.setInput('aws.valuation', 2200))
  const [stands, changed] = claim.getAllByRole('table').map(told)
  expect(stands).toEqual(before)
  expect(changed![0]!.filter(head => /reported|^Read/.test(head))).toEqual([])
  expect(changed![0]).toContain('From 31 March 2026, with your changes')
  expect(changed!.find(([name]) => name === 'The company')!.slice(1, 4)).toEqual(['$2.20T', '$2.20T', '$2.20T'])
})

it('capital spending is held against one gain, and every base stands as it is', async () => {
  const { actions } = await openApp({ view: 'article' })
  const claim = within(await screen.findByRole('region', { name: /capital expenditures for years/ }))
  const bodies = () => [...claim.getByRole('table').querySelectorAll('tbody')].map(body => plain(body.textContent))
  const before = bodies()
  expect(before).toHaveLength(baseIds.length)
  expect(before[0]).toMatch(/Amazon\$165B.*\$131B after tax53 % of \$245B67 % before tax/)
  expect(claim.getAllByText('holds in part').length).toBeGreaterThan(0)
  act(() => actions.setInput('aws.valuation', 2200))
  const [now, ...stand] = bodies()
  expect(now).toMatch(/^These numbers, from Latest reported/)
  expect(stand.toSorted()).toEqual(before.toSorted())
})

it('the calibration shows the gap in per cent', async () => {
  await openApp({ view: 'article' })
  const table = within(await screen.findByRole('region', { name: 'Calibration' }))
  const rows = (await table.findAllByRole('row', { name: /Stake value, Amazon 31 March 2026/ })).map(row =>
    plain(row.textContent),
  )
  expect(rows).toContain('Stake value, Amazon31 March 2026$74.20B$74.10B−0.1 %–')
})

it('beside the calibration an older base says how its futures held what was reported since, and where each lies', async () => {
  await openApp({ view: 'article' })
  const table = within(await screen.findByRole('region', { name: 'Calibration' }))
  const sentences = () => table.queryAllByText(/^This base’s 90 % band holds \d+ of the \d+ figures reported since\.$/)
  await waitFor(() => expect(sentences()).toHaveLength(3), { timeout: 20_000 })
  const heads = sentences().map(one => plain(one.closest('th')?.textContent))
  expect(heads.filter(head => /^(Latest|Claimed)/.test(head))).toEqual([])
  const march = table.getByText(/^Reported, 31 March 2026/).closest('tbody')!
  const cells = [...march.querySelectorAll('tr')].flatMap(row => plain(row.children[5]?.textContent) || [])
  expect(cells.filter(text => text !== '–')).toHaveLength(6)
  expect(cells.filter(text => text.endsWith('inside'))).toHaveLength(1)
  expect(plain(march.querySelector('th')?.textContent)).toContain('holds 1 of the 6 figures')
})

it('sources are found, narrowed, sorted and counted', async () => {
  const { user } = await openApp({ view: 'sources' })
  expect(await screen.findByText(`${shippedFacts.length} of ${shippedFacts.length} facts`)).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Find a fact' }), 'series g')
  await user.selectOptions(screen.getByLabelText('Kind'), 'reported')
  await user.selectOptions(screen.getByLabelText('Of whom'), 'Anthropic')
  await user.click(screen.getByRole('button', { name: 'Value' }))
  const table = within(screen.getAllByRole('table')[0]!)
  expect(table.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'ascending')
  const values = table.getAllByRole('row').slice(1)
  expect(values.length).toBeGreaterThan(0)
  expect(screen.getByText(`${values.length} of ${shippedFacts.length} facts`)).toBeVisible()
})

it('the timeline shows what happened, newest first', async () => {
  await openApp({ view: 'sources' })
  const timeline = within(await screen.findByRole('region', { name: 'Timeline' }))
  await timeline.findByText('Microsoft invests first $1B in OpenAI')
  const days = [...document.querySelectorAll('.timeline time')].map(one => one.getAttribute('datetime')!)
  expect(days.length).toBe(shippedEvents.length)
  expect(days).toEqual(days.toSorted().toReversed())
})

it('above it stand the dates ahead, in their order, each about when and by what', async () => {
  await openApp({ view: 'sources' })
  const ahead = within(await screen.findByRole('region', { name: 'Dates ahead' }))
  for (const company of ['Amazon', 'Microsoft', 'Nvidia'])
    expect(ahead.getAllByText(new RegExp(`^${company} reports on the `)).length).toBeGreaterThan(0)
  const days = [...document.querySelectorAll('.datesAhead time')].map(one => one.getAttribute('datetime')!)
  expect(days).toEqual(days.toSorted())
})

it('the model shows every line, and its map is walked by arrow keys', async () => {
  const { user } = await openApp({ view: 'model' })
  await screen.findByRole('heading', { name: 'What stands on what' })
  const box = document.querySelector<HTMLElement>('[data-box="aws.valueCreated"]')!
  for (const section of ['Market', 'Growth', 'Worth', 'Compute', 'Cash', 'Stake', 'Value'])
    expect(screen.getByRole('region', { name: section })).toBeVisible()
  box.focus()
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toHaveTextContent('Value created per dollar')
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement).toHaveTextContent('Value created')
})
