import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { groups, inputs } from '../../../src/model/inputs.ts'
import { button, renderRail } from './renderRail.tsx'

const sliders = () => screen.getAllByRole('slider').map(each => each.getAttribute('aria-label'))
const headlines = 5
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
  ])('finds "%s" by label, id or group and opens what it finds', async (typed, found) => {
    const { user } = renderRail()
    await user.type(filterBox(), typed)
    expect(sliders().slice(headlines)).toEqual(found)
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
