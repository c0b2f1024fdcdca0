import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { catalogue, firstFrameIds, moreFrameIds } from '../../src/charts/catalogue.ts'
import { visit } from '../kit/session.ts'

beforeEach(() => localStorage.clear())

async function openDesk() {
  render(<App session={visit().session} />)
  await screen.findByRole('figure', { name: catalogue.valueCreated.title }, { timeout: 25_000 })
  return userEvent.setup()
}

const row = () => screen.getByRole('button', { name: /^More figures/ })
const titles = moreFrameIds.map(id => catalogue[id].title)

it('a first visit sees one group of figures, and one row that names the others', async () => {
  await openDesk()
  const frames = [...document.querySelectorAll('.charts > .figure')].map(frame => frame.classList[1])
  expect(frames).toEqual(firstFrameIds)
  expect(row()).toHaveAttribute('aria-expanded', 'false')
  for (const title of titles) {
    expect(row().textContent.toLowerCase()).toContain(title.toLowerCase())
    expect(screen.queryByRole('figure', { name: title })).toBeNull()
  }
})

it('by keyboard the row opens them as figures like the others and folds them again; the browser remembers', async () => {
  const user = await openDesk()
  row().focus()
  await user.keyboard('{Enter}')
  expect(row()).toHaveAttribute('aria-expanded', 'true')
  for (const title of titles) {
    const figure = await screen.findByRole('figure', { name: title }, { timeout: 25_000 })
    expect(within(figure).getByRole('button', { name: `Table of ${title}` })).toBeInTheDocument()
    expect(within(figure).getByRole('button', { name: `Enlarge ${title}` })).toBeInTheDocument()
  }
  expect(localStorage.getItem('stakeout.moreFigures')).toBe('open')
  await user.keyboard('{Enter}')
  for (const title of titles) expect(screen.queryByRole('figure', { name: title })).toBeNull()
  expect(localStorage.getItem('stakeout.moreFigures')).toBe('folded')
})

it('opened on an earlier visit, they are there at once', async () => {
  localStorage.setItem('stakeout.moreFigures', 'open')
  await openDesk()
  expect(row()).toHaveAttribute('aria-expanded', 'true')
  for (const title of titles)
    expect(await screen.findByRole('figure', { name: title }, { timeout: 25_000 })).toBeInTheDocument()
})
