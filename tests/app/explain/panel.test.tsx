import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { whatIf } from '../../../src/analysis/whatIf.ts'
import { latestBase } from '../../../src/model/bases.ts'
import { usdBn } from '../../../src/model/units.ts'
import { baseWorld } from '../../../src/model/world.ts'
import { openApp, panel, plain } from './openApp.tsx'

const { stakeValue, paperGain } = whatIf(baseWorld(latestBase)).aws

const figure = (line: string) =>
  within(document.querySelector<HTMLElement>(`[data-line="${line}"][data-side="aws"]`)!).getByRole('button')

it('a figure opens its formula in words over figures, at the verdict’s quarter', async () => {
  const { user } = await openApp()
  await user.click(figure('paperGain'))
  const shown = await panel()
  expect(shown.getByRole('heading', { level: 2 })).toHaveTextContent('Paper gain')
  expect(shown.getByText('AWS / Trainium, Anthropic, Q3 2029')).toBeVisible()
  const formula = shown.getByRole('group', { name: 'Paper gain, its formula' })
  expect([...formula.querySelectorAll('b')].map(one => one.textContent.trim())).toEqual([
    usdBn.format(paperGain[12]!),
    '=',
    usdBn.format(stakeValue[12]!),
    '−',
    '$18B',
  ])
})

it('its terms open in turn down to the source, at the same quarter; breadcrumbs lead back', async () => {
  const { user } = await openApp()
  await user.click(figure('paperGain'))
  const shown = await panel()
  await user.click(shown.getByRole('button', { name: 'Stake value' }))
  expect(shown.getByText('AWS / Trainium, Anthropic, Q3 2029')).toBeVisible()
  await user.click(shown.getByRole('button', { name: 'Lab valuation' }))
  await user.click(shown.getByRole('button', { name: 'Lab valuation, Anthropic' }))
  expect(
    await shown.findByText(/valuing the company at \$965 billion/, { selector: '.standing blockquote' }),
  ).toBeVisible()
  const way = within(shown.getByRole('navigation', { name: 'The way here' }))
  expect(way.getAllByRole('button').map(one => one.textContent)).toEqual([
    'Paper gain, Amazon',
    'Stake value, Amazon',
    'Lab valuation, Anthropic',
  ])
  await user.click(way.getByRole('button', { name: 'Paper gain, Amazon' }))
  expect(shown.getByRole('heading', { level: 2 })).toHaveTextContent('Paper gain')
})

it('a parameter shows its value, reason, range and facts, the one it rests on marked', async () => {
  const { user } = await openApp()
  await user.click(screen.getByRole('button', { name: 'Anthropic reported: explain Lab valuation, Anthropic' }))
  const shown = await panel()
  expect(await shown.findByText('The base value rests on this.')).toBeVisible()
  const reason = within(shown.getByRole('region', { name: 'Reason and range' }))
  expect(plain(reason.getByText(/\$579B/).textContent)).toBe('$579B to $1.45T')
  expect(shown.getByText('Side by side, lowest first')).toBeVisible()
})

it('a parameter says that it is drawn from its range, in logarithms on a log scale, or why it is not', async () => {
  const { user } = await openApp()
  await user.click(screen.getByRole('button', { name: 'Anthropic reported: explain Lab valuation, Anthropic' }))
  const valuation = within((await panel()).getByRole('region', { name: 'Reason and range' }))
  expect(valuation.getByText('drawn at random from there, in logarithms')).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: /^Stake *ownership/ }))
  await user.click(screen.getByRole('button', { name: /more in Stake/ }))
  await user.click(screen.getByRole('button', { name: 'Amazon estimated: explain Invested so far, Amazon' }))
  const invested = within((await panel()).getByRole('region', { name: /range/i }))
  expect(invested.getByText('not drawn at random. Known: cash that was paid.')).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: /^Stake *ownership/ }))
})

it('a fact without quote says that it does not count as reported', async () => {
  const { user } = await openApp()
  await user.click(screen.getByRole('button', { name: /^Stake *ownership/ }))
  await user.click(screen.getByRole('button', { name: /more in Stake/ }))
  await user.click(screen.getByRole('button', { name: 'Amazon estimated: explain Invested so far, Amazon' }))
  const shown = await panel()
  expect((await shown.findAllByText('No quote is known, so this does not count as reported.')).length).toBeGreaterThan(
    0,
  )
})

it('a changed assumption is marked as the user’s, and so is every figure that it feeds', async () => {
  const { user } = await openApp({ changes: { adoptionSlowdown: 0.25 } })
  expect(screen.getByRole('button', { name: 'Explain Adoption slowdown: your assumption' })).toBeVisible()
  expect(figure('stakeValue')).toHaveAttribute('title', 'Explain Stake value, Amazon: your assumption')
  await user.click(figure('stakeValue'))
  const shown = await panel()
  const inputs = within(shown.getByRole('region', { name: 'Inputs' }))
  const row = inputs.getByRole('button', { name: 'Adoption slowdown' }).closest('li')
  expect(plain(row?.textContent)).toContain(', was 0 %, is 25 %')
})

it('Enter on a slider opens its parameter', async () => {
  const { user } = await openApp()
  screen.getByRole('slider', { name: 'Adoption slowdown' }).focus()
  await user.keyboard('{Enter}')
  expect((await panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Adoption slowdown')
})

it('a cell of a table explains itself, at its own quarter', async () => {
  const { user } = await openApp()
  await user.click(await screen.findByRole('button', { name: 'Table of Value created' }))
  const row = await screen.findByRole('row', { name: /^Q3 2026/ })
  await user.click(within(row).getAllByRole('button')[1]!)
  expect((await panel()).getByText('Microsoft / OpenAI / Nvidia, OpenAI, Q3 2026, today')).toBeVisible()
})

it('fx lists the sources that feed the figure, and no others', async () => {
  const { user } = await openApp({ changes: { 'aws.capex': 300 } })
  await user.click(await screen.findByRole('button', { name: 'fx: sources of Value created' }))
  const shown = await panel()
  expect(shown.getByText('nothing that feeds this figure.')).toBeVisible()
  expect(await shown.findByText('Lab valuation, OpenAI')).toBeVisible()
  expect(shown.queryByText(/capital spending/)).toBeNull()
})

describe('a number of another world', () => {
  it('a cell of the comparison explains itself in its own scenario, down to the source, and says in which', async () => {
    const { user, store } = await openApp({ view: 'compare', changes: { 'aws.valuation': 500 } })
    await user.click(await cellOf('Stake value, Amazon', 1))
    const shown = await panel()
    expect(shown.getByText('In the base, without your changes')).toBeVisible()
    expect(shown.getByText(usdBn.format(stakeValue[12]!), { selector: '.explainNumber strong' })).toBeVisible()
    await user.click(shown.getByRole('button', { name: 'Lab valuation, Anthropic' }))
    expect(shown.getByText('In the base, without your changes')).toBeVisible()
    expect(shown.getByText('$965B', { selector: '.explainNumber strong' })).toBeVisible()
    expect(store.getState().changes).toEqual({ 'aws.valuation': 500 })
  })

  it('the present explains itself as the desk does', async () => {
    const { user } = await openApp({ view: 'compare', changes: { 'aws.valuation': 500 } })
    await user.click(await cellOf('Lab valuation, Anthropic', 0))
    const shown = await panel()
    expect(shown.queryByText(/^In the/)).toBeNull()
    expect(shown.getByText('was $965B')).toBeVisible()
  })

  it('a cell of the map explains itself with both inputs where it stands, and leaves the scenario as it is', async () => {
    const { user, store } = await openApp()
    await user.click(await screen.findByRole('button', { name: 'Table of Two inputs at once' }))
    const top = (await screen.findAllByRole('row')).find(row => plain(row.textContent).startsWith('140 %'))!
    await user.click(within(top).getAllByRole('button')[0]!)
    const shown = await panel()
    const says = plain(shown.getByText(/^With Anthropic’s valuation at/).textContent)
    const [, lead] =
      /^With Anthropic’s valuation at \$\d+B and adoption slowdown at 140 %: Microsoft leads by \$(\d+)B$/.exec(says)!
    const number = () =>
      Number(
        shown.getByText(/B$/, { selector: '.explainNumber strong' }).textContent.replace('−', '-').replace(/[$B]/g, ''),
      )
    const theirs = number()
    await user.click(shown.getByRole('button', { name: 'The same for Anthropic' }))
    expect(Math.abs(theirs - number() - Number(lead))).toBeLessThanOrEqual(1)
    expect(store.getState().changes).toEqual({})
  })

  it('a reading of the article explains itself in its own base', async () => {
    const { user } = await openApp({ view: 'article' })
    await user.click((await screen.findAllByRole('button', { name: '$13.32B' }))[0]!)
    const shown = await panel()
    expect(shown.getByText(/^In the base “The article: company worth \$74B”/)).toBeVisible()
    expect(shown.getByText('AWS / Trainium, Anthropic, Q1 2025, today')).toBeVisible()
  })
})

/** A number of the comparison. */
const cellOf = async (row: string, column: number) =>
  within((await screen.findByRole('rowheader', { name: row })).closest('tr')!).getAllByRole('button')[column]!

it('a value of a base of one’s own has its reason and source beside it, as it had as a change', async () => {
  const reasons = { 'aws.valuation': { says: 'The round of December', source: 'https://example.com/round' } }
  const given = { 'aws.valuation': 1100 }
  const { user, store } = await openApp({ own: { label: 'Q4', asOf: '2026-12-31', values: given, reasons } })
  await user.click(figure('stakeValue'))
  const shown = await panel()
  const why = () => shown.getByText(/The round of December/).closest('.standing')
  expect(plain(why()?.textContent)).toMatch(/^your assumption The round of December \(source\); base case \$965B/)
  expect(within(why() as HTMLElement).getByRole('link', { name: /source/ })).toHaveAttribute(
    'href',
    'https://example.com/round',
  )
  act(() => store.setState({ changes: { 'aws.valuation': 1200 }, reasons: { 'aws.valuation': { says: 'A rumour' } } }))
  expect(plain(why()?.textContent)).toContain('A rumour; in the own base: The round of December')
})

describe('the rate that a stake makes', () => {
  it('stands beside the stake, with each payment, its day and its source', async () => {
    const { user } = await openApp()
    await user.click(figure('stakeValue'))
    const rate = within((await panel()).getByRole('region', { name: 'IRR of the stake' }))
    expect(plain(rate.getByRole('heading').textContent)).toMatch(/^IRR of the stake \d+ % a year$/)
    const rows = rate.getAllByRole('row').map(row => [...row.children].map(cell => plain(cell.textContent)))
    expect(rows[1]).toEqual(['25 September 2023', 'known', '$1.25B'])
    expect(rows).toHaveLength(8)
    await user.click(rate.getAllByRole('button', { name: '$5.00B' })[0]!)
    expect(await (await panel()).findByText(/Entry price: Series G/)).toBeVisible()
  })

  it('says of Microsoft’s that the draws stand at their announcement, and why there is none', async () => {
    const { user } = await openApp({ changes: { 'alliance.valuation': 10, 'alliance.cash': 0 } })
    await user.click(figure('stakeValue'))
    const shown = await panel()
    await user.click(shown.getByRole('button', { name: 'The same for OpenAI' }))
    const rate = within(shown.getByRole('region', { name: 'IRR of the stake' }))
    expect(plain(rate.getByText(/drawn in parts until 2026/).textContent)).toContain('stands at its announcement')
  })
})

describe('what a base took over from an earlier day', () => {
  it('says so at its mark, at its input and in the count beneath a number', async () => {
    const { user } = await openApp({ base: 'claimed-2026-11-20' })
    expect(screen.getByRole('button', { name: 'Anthropic claimed: explain Lab valuation, Anthropic' })).toBeVisible()
    await user.click(
      screen.getByRole('button', {
        name: 'OpenAI reported, carried over from 30 September 2026: explain Lab valuation, OpenAI',
      }),
    )
    const shown = await panel()
    expect(await shown.findByText('Carried over from 30 September 2026.')).toBeVisible()
    await user.keyboard('{Escape}')
    await user.click(figure('stakeValue'))
    expect(plain((await panel()).getByText(/^Rests on/).textContent)).toMatch(
      /; \d+ of them carried over from 30 September 2026\.$/,
    )
  })

  it('and says nothing of it where nothing was', async () => {
    const { user } = await openApp()
    await user.click(figure('stakeValue'))
    expect(plain((await panel()).getByText(/^Rests on/).textContent)).not.toContain('carried')
  })
})

it('a line says where it goes on, in both stacks, and a quarter later where it is looked back on', async () => {
  const { user } = await openApp()
  await user.click(figure('stakeValue'))
  const shown = await panel()
  const on = () =>
    within(shown.getByRole('region', { name: 'Where it goes on' }))
      .getAllByRole('button')
      .map(button => button.textContent)
  expect(on()).toEqual(
    expect.arrayContaining([
      'Paper gain, Amazon',
      'Exposure to the lab, Amazon',
      'Gain in income, this quarter, Amazon',
    ]),
  )
  await user.click(shown.getByRole('button', { name: 'Lab valuation' }))
  expect(on()).toContain('Stake in the rival lab, Microsoft')
  await user.click(shown.getByRole('button', { name: /^Cash of the lab$/ }))
  expect(on()).toEqual(expect.arrayContaining(['Raised in a round, this quarter, Anthropic, a quarter later']))
  await user.click(
    within(shown.getByRole('region', { name: 'Where it goes on' })).getByRole('button', {
      name: 'Raised in a round, this quarter, Anthropic, a quarter later',
    }),
  )
  expect(shown.getByText('AWS / Trainium, Anthropic, Q4 2029')).toBeVisible()
})

it('a result says that nothing reads on from it', async () => {
  const { user } = await openApp()
  await user.click(figure('moneyMultiple'))
  expect((await panel()).getByText('No formula reads on from here: it is a result.')).toBeVisible()
})

it('an input of the other stack is named with its owner, and is used where it belongs', async () => {
  const { user } = await openApp()
  await user.click(figure('valueCreated'))
  const shown = await panel()
  await user.click(shown.getByRole('button', { name: 'Value of the business with the labs' }))
  await user.click(shown.getAllByRole('button', { name: 'Lasting profit, a year' })[0]!)
  await user.click(shown.getByRole('button', { name: 'Cloud profit from the rival lab, a year' }))
  const formula = within(shown.getByRole('group', { name: /its formula$/ }))
  await user.click(formula.getByRole('button', { name: "Share of away compute bought from the rival's cloud, OpenAI" }))
  const used = within(shown.getByRole('region', { name: 'Used in' })).getAllByRole('button')
  expect(used.map(button => button.textContent)).toEqual([
    'Cloud profit from the rival lab, a year, Amazon',
    'Other clouds, OpenAI',
  ])
})
