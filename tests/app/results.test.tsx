import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { irrOf } from '../../src/analysis/irr.ts'
import { resultLines } from '../../src/app/desk/resultLines.ts'
import { stackLines } from '../../src/model/index.ts'
import { dollarsPerShare, share, usdBn } from '../../src/model/units.ts'
import type { ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { openApp, plain } from './explain/openApp.tsx'

/** The dialog of all results as rows: what each is called, and what both owners have. */
async function openResults(shared: Partial<ScenarioState>) {
  const app = await openApp(shared)
  await app.user.click(screen.getByText('All results', { selector: 'button' }))
  const dialog = await screen.findByRole('dialog', { name: 'All results' })
  const rows = [...dialog.querySelectorAll('tbody tr')].map(row =>
    [...row.children].map(cell => plain(cell.querySelector('.explained > button')?.textContent ?? cell.textContent)),
  )
  const of = (name: string) => rows.find(([head]) => head === name)?.slice(1)
  return { ...app, dialog, rows, of }
}

it('all results of both owners stand at the judged quarter, by subject', async () => {
  const { desk, dialog, of } = await openResults({ horizon: 8, changes: { adoptionSlowdown: 0.4 } })
  expect(dialog.querySelector('h2')).toHaveTextContent('All results, Q3 2028')
  const { answer, world, asOf } = desk.get()
  const both = (read: (side: 'aws' | 'alliance') => string) => [read('aws'), read('alliance')].map(plain)
  expect(of('Stake after tax')).toEqual(both(side => usdBn.format(answer[side].stakeAfterTax[8]!)))
  expect(of('Exposure to the lab')).toEqual(
    both(side => usdBn.format(answer[side].stakeValue[8]! + answer[side].commitLeft[8]!)),
  )
  expect(of('Value created, a share')).toEqual(
    both(side => dollarsPerShare.format(answer[side].valueCreated[8]! / world[`${side}.shares`])),
  )
  expect(of('IRR of the stake, a year')).toEqual(
    both(side => share.format(irrOf({ world, answer, asOf }, side, 8).rate!)),
  )
  for (const { name, lines } of resultLines) {
    expect(of(name)).toEqual([])
    for (const line of lines) expect(of(stackLines[line].label), line).toHaveLength(2)
  }
})

it('says why there is no rate where there is none: the stake of today is worth less than was paid in today', async () => {
  const { of } = await openResults({ horizon: 0, changes: { 'aws.ownership': 0.01, 'aws.invested': 60 } })
  expect(of('IRR of the stake, a year')?.[0]).toMatch(/^none: |^−/)
})
