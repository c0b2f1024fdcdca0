import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { partsOfPrice } from '../../../src/analysis/perShare.ts'
import { whatIf } from '../../../src/analysis/whatIf.ts'
import { lineYears } from '../../../src/analysis/years.ts'
import { ExplainProvider } from '../../../src/app/explain/ExplainProvider.tsx'
import { SessionContext } from '../../../src/app/ui/sessionContext.ts'
import { TablesView } from '../../../src/app/views/tables/TablesView.tsx'
import { usdBn } from '../../../src/model/units.ts'
import { baseWorld, worldOf } from '../../../src/model/world.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { visit } from '../../kit/session.ts'
import { plain } from '../../model/plain.ts'

const base = 'reported-2026-09-30'

function show(shared: Parameters<typeof visit>[0] = {}) {
  const { session } = visit({ base, view: 'tables', ...shared })
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <ExplainProvider>
          <TablesView />
        </ExplainProvider>
      </DeskContext>
    </SessionContext>,
  )
  return session
}
const tables = () => screen.getAllByRole('table')
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent)

describe('sensitivity', () => {
  it('has the hand-written model’s lead in a cell, and a press on it sets both inputs', async () => {
    const session = show()
    const cell = screen.getByRole('button', { name: /^[+−]\$9\.6B$/ })
    expect(cell).toHaveAttribute('title', 'Set Lab valuation, Anthropic to $1.765T and Adoption slowdown to 0\u00a0%')
    const { aws, alliance } = plain(worldOf(base, { 'aws.valuation': 1765 }))
    expect(usdBn.delta(aws.valueCreated![12]! - alliance.valueCreated![12]!)).toBe(cell.textContent)
    await userEvent.click(cell)
    expect(session.desk.get().world['aws.valuation']).toBe(1765)
    expect(screen.getByRole('button', { current: true })).toHaveTextContent(cell.textContent)
  })

  it('is one stop of the Tab key, from which arrows walk', async () => {
    show()
    const present = screen.getByRole('button', { current: true })
    present.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toHaveAttribute(
      'title',
      'Set Lab valuation, Anthropic to $1.165T and Adoption slowdown to 10\u00a0%',
    )
    const stops = within(tables()[0]!)
      .getAllByRole('button')
      .filter(button => button.tabIndex === 0)
    expect(stops).toEqual([document.activeElement])
  })

  it('takes steps as they are typed, and says which cannot be', async () => {
    show()
    const [from] = screen.getAllByRole('textbox', { name: 'from' })
    const [step] = screen.getAllByRole('textbox', { name: 'step' })
    await userEvent.clear(from!)
    await userEvent.type(from!, '$0.5tn{Enter}')
    await userEvent.clear(step!)
    await userEvent.type(step!, '50{Enter}')
    expect(
      within(tables()[0]!)
        .getAllByRole('columnheader')
        .slice(1)
        .map(head => head.textContent),
    ).toEqual(['$500B', '$550B', '$600B', '$650B', '$700B', '$750B', '$800B', '$850B', '$900B'])
    await userEvent.clear(step!)
    await userEvent.type(step!, '400{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent(/^\$3\.70T is outside the range of .*, \$10B to \$2\.50T\.$/)
  })

  it('is of any line of a stack', async () => {
    show()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What the table is of' }), 'aws.arr')
    expect(tables()[0]).toHaveAccessibleName('Annual recurring revenue, Anthropic, Q3 2029')
  })
})

describe('years', () => {
  it('have each owner’s fiscal years, sums and growth as the analysis says', async () => {
    show()
    const answer = whatIf(baseWorld(base))
    const years = lineYears({ answer, asOf: '2026-09-30' }, 'alliance', 'capex', 'own')
    const table = tables()[3]!
    expect(within(table).getByRole('columnheader', { name: 'FY27 (to June 2027)' })).toBeVisible()
    expect(within(table).getByRole('columnheader', { name: 'FY33 (to June 2033), 1 of 4 quarters' })).toBeVisible()
    const row = within(table).getByRole('row', { name: /^Capital spending/ })
    expect(cellsOf(row)[0]).toBe(usdBn.format(years[0]!.value!))
    expect(cellsOf(row)[1]).toMatch(/^\$\d+B\+\d+\.\d\s%$/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'nvidia')
    expect(within(tables()[3]!).getByRole('columnheader', { name: 'FY28 (to January 2028)' })).toBeVisible()
  })
})

it('a share: its parts, and what the rest is of a figure that is typed', async () => {
  show()
  const world = baseWorld(base)
  const { rest } = partsOfPrice({ world, answer: whatIf(world) }, 'aws', 0)
  const [figure] = screen.getAllByPlaceholderText('earnings a share')
  await userEvent.type(figure!, '7.5{Enter}')
  expect(cellsOf(within(tables()[4]!).getByRole('row', { name: /^Rest over/ }))).toEqual([
    `${(rest / 7.5).toFixed(1)}×`,
    expect.stringMatching(/^\d+\.\d×$/),
    '–',
    '–',
  ])
  await userEvent.clear(figure!)
  await userEvent.type(figure!, 'none')
  expect(screen.getByText(/^Cannot read “none”/)).toBeVisible()
  expect(within(tables()[4]!).getByRole('row', { name: /^Rest of the company \$225\.11/ })).toBeVisible()
})
