import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { viewCommands } from '../../src/app/commands/viewCommands.ts'
import { Guide } from '../../src/app/guide/Guide.tsx'
import { cardAt } from '../../src/app/guide/place.ts'
import { steps } from '../../src/app/guide/steps.ts'
import { Announcements } from '../../src/app/ui/Announcements.tsx'
import { OverlaysContext } from '../../src/app/ui/overlays.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

beforeEach(() => {
  localStorage.clear()
  location.hash = ''
})

function show() {
  const { session } = visit()
  const { unmount } = render(
    <DeskContext value={session}>
      <OverlaysContext value={session.overlays}>
        <Guide />
      </OverlaysContext>
    </DeskContext>,
  )
  const takeTour = () =>
    viewCommands({ session, copyLink: () => {} })
      .find(({ id }) => id === 'guide')!
      .run()
  return { ...session, takeTour, unmount, user: userEvent.setup() }
}

const tour = () => screen.queryByRole('region', { name: 'Tour' })

describe('The tour', () => {
  it('begins by itself on a first visit, takes no focus, and comes once', async () => {
    const { user, unmount } = show()
    expect(tour()).toHaveTextContent(`1 of ${steps.length}`)
    expect(document.body).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Skip the tour' }))
    expect(tour()).toBeNull()
    unmount()
    show()
    expect(tour()).toBeNull()
  })

  it('never begins over a scenario that was sent', () => {
    location.hash = '#v=2&adoptionSlowdown=0.25'
    show()
    expect(tour()).toBeNull()
  })

  it('goes on by Next alone, keeps the focus there, and ends with Done', async () => {
    const { user } = show()
    const told: string[] = []
    for (const _ of steps) {
      told.push(screen.getByRole('heading').textContent)
      await user.click(screen.getByRole('button', { name: /Next|Done/ }))
    }
    expect(told).toEqual(steps.map(({ title }) => title))
    expect(tour()).toBeNull()
  })

  it('is heard step by step, its title first, and hands the focus on when it is left', async () => {
    const main = document.body.appendChild(document.createElement('main'))
    main.tabIndex = -1
    render(<Announcements />)
    const { user } = show()
    const heard = () => screen.getByRole('status').textContent
    expect(heard()).toBe(`Tour, step 1 of ${steps.length}: ${steps[0]!.title}. ${steps[0]!.says}`)
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(heard()).toContain(`step 2 of ${steps.length}: ${steps[1]!.title}. `)
    await user.keyboard('{Escape}')
    expect(main).toHaveFocus()
    main.remove()
  })

  it('can be asked for again, has the focus then, and Escape ends it; a presentation is not disturbed', async () => {
    localStorage.setItem('stakeout.guide', 'seen')
    const { user, takeTour, overlays, store, unmount } = show()
    expect(tour()).toBeNull()
    act(takeTour)
    expect(await screen.findByRole('button', { name: 'Next' })).toHaveFocus()
    expect(store.getState().view).toBe('desk')
    await user.keyboard('{Escape}')
    expect(tour()).toBeNull()
    act(takeTour)
    act(() => overlays.open({ kind: 'presentation', at: 0 }))
    expect(tour()).toBeNull()
    unmount()
  })
})

it('its card stands beside its thing, never over it and never outside of the window', () => {
  const window = { width: 1440, height: 900 }
  const card = { width: 330, height: 140 }
  const rows: [left: number, top: number, width: number, height: number, at: string][] = [
    [16, 280, 300, 90, '330 280'],
    [360, 50, 1060, 70, '360 134'],
    [1300, 10, 100, 28, '1100 52'],
    [1300, 800, 100, 60, '956 750'],
    [0, 0, 1440, 900, '1100 750'],
  ]
  const placed = rows.map(([left, top, width, height]) => {
    const at = cardAt({ left, top, width, height }, card, window)
    return `${at.left} ${at.top}`
  })
  expect(placed).toEqual(rows.map(row => row[4]))
  expect(cardAt(null, card, window)).toEqual({ left: 1100, top: 750 })
})
