import { act, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { writeFile } from '../../../src/state/file.ts'
import { someScenario } from '../../kit/scenarios.ts'
import { renderScenarios } from './renderScenarios.tsx'

afterEach(() => {
  delete window.launchQueue
})

/** The machine, as it hands files to an installed app. */
function machine() {
  let take: ((launch: { files: FileSystemFileHandle[] }) => void) | undefined
  window.launchQueue = { setConsumer: consumer => void (take = consumer) }
  return (...files: File[]) =>
    take?.({ files: files.map(file => ({ getFile: async () => file }) as unknown as FileSystemFileHandle) })
}

it('a file that the machine opens with the installed app is opened as one that is dropped', async () => {
  const open = machine()
  const { desk, names } = await renderScenarios()
  const bear = someScenario('Bear', { changes: { adoptionSlowdown: 0.35 } })
  await act(async () => open(new File([writeFile([bear])], 'Stakeout Bear.json')))
  expect(await screen.findByText('“Bear” opened from the file')).toBeInTheDocument()
  expect([names(), desk.getState().changes]).toEqual([['Bear'], { adoptionSlowdown: 0.35 }])
  await act(async () => open(new File(['hello'], 'note.json')))
  expect(await screen.findByText('“note.json”: This is no file of Stakeout’s')).toBeInTheDocument()
})
