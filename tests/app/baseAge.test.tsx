import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { BaseAge } from '../../src/app/desk/BaseAge.tsx'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

afterEach(() => void vi.useRealTimers())

const shownOn = (day: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`) })
  const { session } = visit()
  render(
    <DeskContext value={session}>
      <BaseAge />
    </DeskContext>,
  )
}

it('beside the headline stands how old the base is, where companies have reported since', () => {
  shownOn('2026-11-30')
  screen.getByText('Base: 61 days old; Amazon and Microsoft have reported since.')
})

it('nothing stands there while the base is the last word', () => {
  shownOn('2026-10-10')
  expect(screen.queryByText(/^Base:/)).toBeNull()
})
