import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { plausible } from '../../../src/analysis/plausible.ts'
import { whatIf } from '../../../src/analysis/whatIf.ts'
import { latestBase } from '../../../src/model/bases.ts'
import { groups, type Input, type InputKey, inputs } from '../../../src/model/inputs.ts'
import type { Parameter } from '../../../src/model/parameter.ts'
import { baseWorld } from '../../../src/model/world.ts'
import { button, renderRail } from './renderRail.tsx'

const sliders = () => screen.getAllByRole('slider').map(each => each.getAttribute('aria-label'))
const headlines = 5
/** The labels of these groups' parameters by the lead at both ends of their plausible range, widest apart first: worked out world by world. */
function weightiest(asked: readonly string[] = groups.map(({ name }) => name)): string[] {
  const world = baseWorld(latestBase)
  const leadAt = (key: InputKey, value: number) => {
    const { aws, alliance } = whatIf({ ...world, [key]: value })
    return aws.valueCreated[12]! - alliance.valueCreated[12]!
  }
  const swing = ({ key }: Input) => {
    const range = plausible(key, world, world)
    return range ? Math.abs(leadAt(key, range.high) - leadAt(key, range.low)) : -1
  }
  return groups
    .filter(({ name }) => asked.includes(name))
    .flatMap(({ inputs: members }) => Object.entries<Parameter>(members))
    .filter(([, { headline }]) => !headline)
    .map(([id, { label }]) => ({ label, most: Math.max(...inputs.filter(input => input.id === id).map(swing)) }))
    .toSorted((a, b) => b.most - a.most)
    .map(({ label }) => label)
}

/** Whether a slider is shown for a sentence of its reason alone, which stands above it. */
const isByReason = (label: string) =>
  within(screen.getByRole('slider', { name: label }).closest('fieldset')!).queryByText(/^“/) !== null

const filterBox = () => screen.getByRole('searchbox', { name: 'Find an input' })

describe('the groups', () => {
  it('hold all inputs that do not stay in view', async () => {
    const { user } = renderRail()
    for (const { name } of groups.filter(({ name }) => name !== 'Market'))
      await user.click(button(new RegExp(`^${name}`)))
    for (const more of screen.getAllByRole('button', { name: /more in/ })) await user.click(more)
    expect(new Set(sliders()).size).toBe(inputs.length)
    expect(sliders()).toHaveLength(inputs.length)
  })

  it('count their inputs: with the five in view, all', () => {
    renderRail()
    const counts = groups.map(({ name }) =>
      Number(/(\d+) inputs$/.exec(button(new RegExp(`^${name}`)).textContent ?? '')![1]),
    )
    expect(counts.reduce((sum, count) => sum + count, headlines)).toBe(inputs.length)
  })

  it('say how many of theirs are changed', () => {
    renderRail({ changes: { 'aws.arr': 70, 'alliance.opexRatio': 0.5, 'aws.valuation': 1000 } })
    expect(button(/^Lab/)).toHaveTextContent('2 changed')
  })

  it('show two parameters and a way to the rest', async () => {
    const { user } = renderRail()
    expect(sliders()).toHaveLength(headlines + 2)
    await user.click(button('10 more in Market'))
    expect(sliders()).toHaveLength(headlines + 12)
  })

  it('show first the two that move the lead most over their plausible range', async () => {
    const { user } = renderRail()
    await user.click(button(/^Market/))
    for (const { name } of groups) {
      await user.click(button(new RegExp(`^${name}`)))
      const shown = new Set(
        sliders()
          .slice(headlines)
          .map(label => label!.replace(/, (Anthropic|OpenAI|Amazon|Microsoft)$/, '')),
      )
      expect([...shown], name).toEqual(weightiest([name]).slice(0, 2))
      await user.click(button(new RegExp(`^${name}`)))
    }
  })

  it('keep their places while the numbers change, and are asked anew for another measure', async () => {
    const { user, store } = renderRail()
    const before = sliders()
    act(() => store.setState({ changes: { matureMultiple: 2, 'aws.arr': 10 } }))
    expect(sliders()).toEqual(before)
    await user.click(button(/^Market/))
    await user.click(button(/^Compute/))
    const first = sliders()
    act(() => store.setState({ measure: 'capexCover' }))
    expect(sliders()).not.toEqual(first)
  })

  it('say beside each parameter that futures leave alone why they do', async () => {
    const { user } = renderRail()
    for (const { name } of groups) {
      const head = button(new RegExp(`^${name}`))
      if (head.getAttribute('aria-expanded') === 'false') await user.click(head)
      const more = screen.queryByRole('button', { name: new RegExp(`more in ${name}$`) })
      if (more) await user.click(more)
    }
    const reasons = groups.flatMap(({ inputs }) =>
      Object.values<Parameter>(inputs).flatMap(({ label, undrawn }) => (undrawn ? [{ label, undrawn }] : [])),
    )
    expect(reasons.length).toBeGreaterThan(5)
    const shown = [...document.querySelectorAll('.undrawn')].map(one => ({
      label: one.closest('fieldset')!.querySelector('legend b')!.textContent,
      says: one.textContent,
    }))
    expect(shown).toEqual(
      reasons.map(({ label, undrawn }) => ({ label: label.split(', ')[0], says: `Not drawn at random. ${undrawn}` })),
    )
  })

  it('name labs where the lab is meant, and owners elsewhere', async () => {
    const { user } = renderRail()
    await user.click(button(/^Lab/))
    await user.click(button(/^Owner/))
    expect(sliders()).toContain('Annual recurring revenue today, OpenAI')
    expect(sliders()).toContain("Owner's capital spending, a year, Microsoft")
  })

  it('remember which of them stand open', async () => {
    const { user } = renderRail()
    await user.click(button(/^Owner/))
    await user.click(button(/^Market/))
    expect(JSON.parse(localStorage.getItem('stakeout.openGroups')!)).toEqual(['Owner'])
  })

  it('work where storage is forbidden', async () => {
    const { user } = renderRail()
    const forbidden = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no storage here', 'SecurityError')
    })
    await user.click(button(/^Owner/))
    expect(button(/^Owner/)).toHaveAttribute('aria-expanded', 'true')
    forbidden.mockRestore()
  })
})

describe('the filter', () => {
  it.each([
    [
      'half-life',
      [
        'Half-life of growth',
        'Half-life of the multiple',
        'Half-life of the cost ratios',
        'Half-life of the cloud and chip mix',
      ],
    ],
    ['VENDORMARGIN', ['Nvidia gross margin']],
    [
      'regulation',
      [
        "Regulators' action",
        'Stake lost to regulators, Amazon',
        'Stake lost to regulators, Microsoft',
        'Home-cloud business lost to regulators',
      ],
    ],
  ])(
    'finds "%s" by label, id or group and opens what it finds; what has it only in its reason says so',
    async (typed, found) => {
      const { user } = renderRail()
      await user.type(filterBox(), typed)
      expect(
        sliders()
          .slice(headlines)
          .filter(label => !isByReason(label!)),
      ).toEqual(found)
    },
  )

  it('finds by the reason, too, and quotes the sentence that it was found by', async () => {
    const { user } = renderRail()
    await user.type(filterBox(), 'Take-or-pay')
    const found = sliders().slice(headlines)
    expect(found.length).toBeGreaterThan(0)
    for (const quote of screen.getAllByText(/^“/)) expect(quote).toHaveTextContent(/take-or-pay/i)
  })

  it('wants each word of a name, in any order', async () => {
    const { user } = renderRail()
    await user.type(filterBox(), 'multiple half')
    expect(sliders().slice(headlines)).toEqual(['Half-life of the multiple'])
  })

  it('says where a headline input is', async () => {
    const { user } = renderRail()
    await user.type(filterBox(), 'lab valuation')
    expect(screen.getByText('Above: Lab valuation')).toBeVisible()
    expect(sliders()).toHaveLength(headlines)
  })

  it('says when nothing matches, and Escape clears it', async () => {
    const { user } = renderRail()
    await user.type(filterBox(), 'xyz')
    expect(screen.getByText('No input matches “xyz”')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(filterBox()).toHaveValue('')
    expect(sliders()).toHaveLength(headlines + 2)
  })
})

describe('what matters', () => {
  const ranking = () => screen.findByRole('region', { name: 'What matters here' })

  it('lists the inputs of all groups that move the lead most, and on request the others', async () => {
    const { user } = renderRail()
    await user.click(button('What matters'))
    const shown = within(await ranking())
    const labels = () => [...new Set(shown.getAllByRole('group').map(each => each.querySelector('b')!.textContent))]
    expect(labels()).toEqual(
      weightiest()
        .slice(0, 6)
        .map(label => label.split(', ')[0]),
    )
    await user.click(shown.getByRole('button', { name: /more that matter less/ }))
    expect(sliders()).toHaveLength(inputs.length)
    expect(screen.queryByRole('button', { name: /^Market/ })).not.toBeInTheDocument()
  })

  it('gives way to a search, and to the groups when it is pressed again', async () => {
    const { user } = renderRail()
    await user.click(button('What matters'))
    await ranking()
    await user.type(filterBox(), 'multiple half')
    expect(sliders().slice(headlines)).toEqual(['Half-life of the multiple'])
    await user.click(button('What matters'))
    await user.click(button('What matters'))
    expect(button(/^Market/)).toBeVisible()
  })
})
