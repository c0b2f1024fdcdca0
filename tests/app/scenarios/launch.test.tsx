import { act, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { writeFile } from '../../../src/state/codec/file.ts'
import { someScenario } from '../../kit/scenarios.ts'
import { renderScenarios } from './renderScenarios.tsx'

afterEach(() => {
  delete window.launchQueue
})

/** As much of a file as the machine hands over. */
type Handed = Pick<FileSystemFileHandle, 'name' | 'getFile'>

/** The machine, as it hands files to an installed app. */
function machine() {
  let take: ((launch: { files: readonly FileSystemFileHandle[] }) => void) | undefined
  window.launchQueue = { setConsumer: consumer => void (take = consumer) }
  return (...files: Handed[]) => act(async () => take?.({ files: files as FileSystemFileHandle[] }))
}

const handed = (file: File): Handed => ({ name: file.name, getFile: async () => file })
const bearFile = new File(
  [writeFile([someScenario('Bear', { changes: { adoptionSlowdown: 0.35 } })])],
  'Stakeout Bear.json',
)
const bear = handed(bearFile)
const note = handed(new File(['hello'], 'note.json'))
const gone: Handed = { name: 'gone.json', getFile: () => Promise.reject(new DOMException('Moved', 'NotFoundError')) }

it('a file that the machine opens with the installed app is opened as one that is dropped', async () => {
  const open = machine()
  const { desk, names } = await renderScenarios()
  await open(bear)
  expect(await screen.findByText('“Bear” opened from the file')).toBeInTheDocument()
  expect([names(), desk.getState().changes]).toEqual([['Bear'], { adoptionSlowdown: 0.35 }])
})

it('a file that was dropped before the desk could take it is opened once it can, and no second time', async () => {
  window.earlyFiles = [bearFile]
  const { desk, names } = await renderScenarios()
  expect(await screen.findByText('“Bear” opened from the file')).toBeInTheDocument()
  expect([names(), desk.getState().changes]).toEqual([['Bear'], { adoptionSlowdown: 0.35 }])
  expect(window.earlyFiles).toBeUndefined()
})

it.each([
  ['is none of Stakeout’s', note, '“note.json”: This is no file of Stakeout’s'],
  ['is no longer there', gone, '“gone.json” could not be read'],
])('a file that %s is told, before or after one that is opened, and costs it nothing', async (_, bad, says) => {
  const open = machine()
  const { desk, names } = await renderScenarios()
  for (const files of [
    [bad, bear],
    [bear, bad],
  ]) {
    await open(...files)
    expect(await screen.findByText(says)).toBeInTheDocument()
    expect([names(), desk.getState().changes]).toEqual([['Bear'], { adoptionSlowdown: 0.35 }])
  }
})

it('several files that cannot be opened are told together, each by its name', async () => {
  const open = machine()
  const { store } = await renderScenarios()
  await open(note, bear, gone)
  expect(store.getState().told).toMatchObject({
    says: '2 of 3 files could not be opened',
    particulars: ['“note.json”: This is no file of Stakeout’s', '“gone.json” could not be read'],
  })
})
