import { expect, it, vi } from 'vitest'
import { sharedList } from '../../../src/app/commands/sharedList.ts'
import { watching } from '../../../src/app/stage/watching.ts'
import type { Command } from '../../../src/app/ui/command.ts'

it('buttons that ask at once share a list; after a change, or a moment, it is made anew', async () => {
  const session = watching()
  const list = vi.fn((): Command[] => [])
  const asked = () => (sharedList(list, session), list.mock.calls.length)
  expect([asked(), asked(), asked()]).toEqual([1, 1, 1])
  session.actions.setInput('adoptionSlowdown', 0.1)
  expect([asked(), asked()]).toEqual([2, 2])
  session.actions.setInput('adoptionSlowdown', 0.2)
  expect([asked(), asked()]).toEqual([3, 3])
  await Promise.resolve()
  expect(asked()).toBe(4)
})
