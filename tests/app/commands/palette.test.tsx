import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/charts/catalogue.ts'
import { inputs } from '../../../src/model/inputs.ts'
import { inputName } from '../../../src/model/names.ts'
import { usdBn } from '../../../src/model/units.ts'
import { openDesk } from './openDesk.tsx'

async function openPalette(...given: Parameters<typeof openDesk>) {
  const desk = openDesk(...given)
  await desk.user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Find a command' })
  const options = () => within(screen.getByRole('listbox', { name: 'Commands' })).queryAllByRole('option')
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')
  return { ...desk, field, options, active }
}

describe('the palette', () => {
  it('lists every command, and a way to each of the inputs', async () => {
    const { options } = await openPalette()
    const names = options().map(option => option.textContent)
    expect(names).toEqual(expect.arrayContaining(inputs.map(input => `Go to ${inputName(input.key)}`)))
    expect(new Set(names).size).toBe(names.length)
  })

  it('has a picture of each chart and enlarges each, those that share a frame, too', async () => {
    const { options } = await openPalette()
    const names = options().map(option => option.textContent)
    const titles = Object.values(catalogue).map(({ title }) => title)
    expect(titles.length).toBeGreaterThan(8)
    expect(names).toEqual(expect.arrayContaining(titles.flatMap(title => [`Picture of ${title}`, `Enlarge ${title}`])))
  })

  it('runs what was found by the keyboard alone', async () => {
    const { user, changes } = await openPalette()
    await user.keyboard('bubble lay{Enter}')
    expect(Object.keys(changes()).length).toBe(4)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('finds every number of the model once something is typed, with what it is just now', async () => {
    const { user, options, desk } = await openPalette()
    expect(options().filter(option => /^Explain .*,/.test(option.textContent))).toEqual([])
    await user.keyboard('stake after tax microsoft')
    const { answer, horizon } = desk.get()
    const told = `${usdBn.format(answer.alliance.stakeAfterTax[horizon]!)}, Q3 2029`
    expect(options().map(option => option.textContent)).toContain(`Explain Stake after tax, Microsoft${told}`)
  })

  it('finds an input by its reason, and a word by how else it is written, behind what is called so', async () => {
    const { user, options } = await openPalette()
    const names = () => options().map(option => option.textContent)
    await user.keyboard('take-or-pay')
    expect(names()[0]).toMatch(/^What does “Take-or-pay” mean/)
    expect(names()).toContain('Go to Compute still to be bought at home, Anthropic')
    await user.keyboard('{Control>}a{/Control}eps')
    expect(names().some(name => name.startsWith('What does “Earnings a share” mean'))).toBe(true)
  })

  it('leads to the inputs that matter most, and to all results', async () => {
    const { user, options } = await openPalette()
    await user.keyboard('matter most')
    expect(options()).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('region', { name: 'What matters here' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'What matters' })).toHaveFocus()
  })

  it('moves through what it found by arrows, and round at the ends', async () => {
    const { user, options, active } = await openPalette()
    await user.keyboard('theme')
    expect(options().map(option => option.textContent)).toEqual(['System themechosen now', 'Light theme', 'Dark theme'])
    await user.keyboard('{ArrowDown}')
    expect(active()).toHaveTextContent('Light theme')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(active()).toHaveTextContent('Dark theme')
    expect(active()).toHaveAttribute('aria-selected', 'true')
  })

  it('does not run what cannot be done, and says why', async () => {
    const { user, field, active } = await openPalette()
    await user.keyboard('undo')
    expect(active()).toHaveTextContent('nothing to undo')
    expect(active()).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Enter}')
    expect(field).toBeInTheDocument()
  })

  it('says that nothing was found', async () => {
    const { user, options } = await openPalette()
    await user.keyboard('zzz{Enter}')
    expect(options()).toEqual([])
    expect(screen.getByText('No command matches “zzz”')).toBeVisible()
  })

  it('is as things stand each time it opens', async () => {
    const { user, options } = await openPalette()
    await user.keyboard('pin this{Enter}')
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: 'Find a command' })
    await user.keyboard('baseline')
    expect(options().map(option => option.textContent)).toEqual(['Let the baseline goB', 'What does “Baseline” mean?'])
  })

  it.each(inputs.map(input => [inputName(input.key), input.key] as const).filter((_, i) => i % 11 === 0))(
    'goes to %s',
    async (name, key) => {
      const { user } = await openPalette()
      await user.keyboard(`go to ${name}{Enter}`)
      expect(document.activeElement).toHaveAttribute('data-input', key)
    },
  )
})

describe('the sheet of shortcuts', () => {
  it('lists the keys, and says that nothing leaves the browser', async () => {
    const { user } = openDesk()
    await user.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: 'Shortcuts' })
    for (const [name, keys] of [
      ['Undo', 'Ctrl+Z'],
      ['Find a command', 'Ctrl+K'],
      ['Pin this scenario as baseline', 'B'],
      ['Find an input', '/'],
    ] as const)
      expect(within(sheet).getByRole('row', { name: `${name} ${keys}` })).toBeVisible()
    expect(within(sheet).getByText(/Nothing you type leaves this browser/)).toBeVisible()
  })
})
