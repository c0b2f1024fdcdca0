import { afterEach, expect, it, vi } from 'vitest'
import { firstChartStands, later } from '../../src/app/ui/idleQueue.ts'

afterEach(() => void vi.unstubAllGlobals())

it('what can wait comes after the first chart, one after the other, each when the browser has nothing better to do', async () => {
  const idle: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task))
  const come: string[] = []
  for (const who of ['market', 'guide', 'export']) void later().then(() => come.push(who))
  expect(idle).toEqual([])
  firstChartStands()
  for (const soFar of [['market'], ['market', 'guide'], ['market', 'guide', 'export']]) {
    await vi.waitFor(() => expect(idle).toHaveLength(soFar.length))
    expect(come).toHaveLength(soFar.length - 1)
    idle.at(-1)!()
    await vi.waitFor(() => expect(come).toEqual(soFar))
  }
})
