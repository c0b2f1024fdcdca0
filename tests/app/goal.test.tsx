import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { GoalSeek } from '../../src/app/goal/GoalSeek.tsx'
import { Rail } from '../../src/app/rail/Rail.tsx'
import { OverlaysContext, useOverlay } from '../../src/app/ui/overlays.ts'
import { SessionContext } from '../../src/app/ui/sessionContext.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'
import { plain as byHand } from '../model/plain.ts'

const valueAtFirst = byHand(baseWorld(latestBase)).aws['valueCreated']![12]!

function Opened() {
  const goal = useOverlay('goal')
  return goal && <GoalSeek goal={goal} />
}

function open() {
  HTMLElement.prototype.scrollIntoView = () => {}
  const { session } = visit()
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <OverlaysContext value={session.overlays}>
          <Rail />
          <Opened />
        </OverlaysContext>
      </DeskContext>
    </SessionContext>,
  )
  act(() => session.overlays.open({ kind: 'goal', line: 'aws.valueCreated', quarter: 12 }))
  const says = () => screen.getByRole('complementary', { name: 'Goal seek' }).querySelector('[role=status]')!
  const ghost = () => document.querySelector<HTMLElement>('.sliderGhost')
  const reached = () => {
    const { changes } = session.store.getState()
    return whatIf(worldOf(latestBase, changes)).aws.valueCreated[12]!
  }
  return { ...session, user: userEvent.setup(), says, ghost, reached }
}

const target = () => screen.getByRole('textbox', { name: 'Target' })
const apply = () => screen.getByRole('button', { name: /^Set / })
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ')

it('finds the value that reaches a target, shows where the thumb would go, and sets it in one step', async () => {
  const { user, says, ghost, reached, history } = open()
  expect(target()).toHaveFocus()
  await user.type(target(), '$300B')
  expect(plain(says().textContent)).toMatch(/^Anthropic’s ARR growth at \d+\.\d+ % reaches it\.$/)
  expect(ghost()!.parentElement!.querySelector('input')!.dataset.input).toBe('aws.arrGrowth')
  await user.click(apply())
  expect(Math.abs(reached() - 300)).toBeLessThan(1e-6)
  expect(history.store.getState().steps).toHaveLength(1)
  expect(screen.queryByRole('complementary', { name: 'Goal seek' })).toBeNull()
  expect(ghost()).toBeNull()
  history.undo()
  expect(reached()).toBeCloseTo(valueAtFirst, 9)
})

it('says the nearest value that can be reached where the target cannot', async () => {
  const { user, says, reached } = open()
  await user.type(target(), '90T')
  expect(plain(says().textContent)).toMatch(
    /^No value from −50 % to 300 % reaches it\. The nearest is 300 %, which gives \$\d{3}B\.$/,
  )
  const [, most] = /gives \$(\d+)B/.exec(says().textContent)!
  await user.click(apply())
  expect(reached().toFixed(0)).toBe(most)
})

it('says that an input has no effect, and offers nothing to set', async () => {
  const { user, says, ghost } = open()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Input to change' }), 'alliance.capex')
  await user.type(target(), '220')
  expect(plain(says().textContent)).toContain(
    ` has no effect on this figure, which is $${valueAtFirst.toFixed(2)}B at every value.`,
  )
  expect(screen.queryByRole('button', { name: /^Set / })).toBeNull()
  expect(ghost()).toBeNull()
})

it('offers whole quarters in a row as one choice, the nearest of which is set', async () => {
  const { user, says, overlays, ghost } = open()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Input to change' }), 'alliance.ipoQuarter')
  act(() => overlays.open({ kind: 'goal', line: 'alliance.listed', quarter: 5 }))
  await user.type(target(), '1')
  expect(plain(says().textContent)).toMatch(/^OpenAI’s listing in quarter 0 to quarter 5 reaches it\.$/)
  expect(screen.queryAllByRole('radio')).toHaveLength(0)
  expect(ghost()).not.toBeNull()
})

it('offers every value that reaches the target, and the ghost follows the choice', async () => {
  const { user, ghost } = open()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Input to change' }), 'aws.matureComputeRatio')
  await user.type(target(), '165')
  const choices = screen.queryAllByRole('radio')
  expect(choices).toHaveLength(2)
  const places = new Set<string>()
  for (const choice of choices) {
    await user.click(choice)
    places.add(ghost()!.style.left)
  }
  expect(places.size).toBe(2)
})

it('seeks any line of any stack at any quarter', async () => {
  const { user, says, overlays } = open()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Line' }), 'arr')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose line' }), 'alliance')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Quarter of the target' }), 'Q3 2032')
  expect(overlays.find('goal')).toEqual({ kind: 'goal', line: 'alliance.arr', quarter: 24 })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Input to change' }), 'alliance.arrGrowth')
  await user.type(target(), '200')
  expect(plain(says().textContent)).toMatch(/^OpenAI’s ARR growth at .* reaches it\.$/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Line' }), 'slowdown')
  expect(screen.queryByRole('combobox', { name: 'Whose line' })).toBeNull()
  act(() => overlays.close('goal'))
})

it('says what is wrong with a target, and Escape puts it away', async () => {
  const { user, says, store, overlays } = open()
  await user.type(target(), 'lots')
  expect(says()).not.toBeEmptyDOMElement()
  expect(target()).toBeInvalid()
  await user.keyboard('{Escape}')
  expect(overlays.find('goal')).toBeNull()
  expect(store.getState().preview).toBeNull()
})
