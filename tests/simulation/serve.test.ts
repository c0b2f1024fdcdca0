import { expect, it } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import type { SimulationRequest, WorkerReply } from '../../src/simulation/messages.ts'
import { serving } from '../../src/simulation/serve.ts'

const asked = (more: Partial<SimulationRequest> = {}): SimulationRequest => ({
  world: worldOf(latestBase, { adoptionSlowdown: 0.25 }),
  baseWorld: baseWorld(latestBase),
  measure: 'valueCreated',
  quarter: 12,
  seed: 1,
  correlation: 0.5,
  count: 300,
  spread: ['valueCreated'],
  ...more,
})

/** A worker that lets messages in only when the test says so. */
function worker() {
  const told: WorkerReply[] = []
  const transferred: Transferable[][] = []
  let goOn = () => {}
  const take = serving(
    (news, columns) => {
      told.push(news)
      transferred.push(columns)
    },
    () => new Promise(resolve => (goOn = resolve)),
  )
  const turn = async () => {
    goOn()
    await new Promise(resolve => setTimeout(resolve))
  }
  const says = () => told.map(one => ('done' in one ? `${one.id}: ${one.done}` : `${one.id}: answer`))
  return { take, turn, says, told, transferred }
}

it('answers what the same simulation gives here, and hands its columns over', async () => {
  const { take, turn, told, transferred } = worker()
  take({ id: 1, asked: asked() })
  await turn()
  const lines = outlookLines('valueCreated', ['valueCreated'])
  const here = simulate(asked().world, asked().baseWorld, { ...asked(), lines, until: 24 })
  expect(told).toEqual([
    { id: 1, outlook: outlookOf(here, { measure: 'valueCreated', quarter: 12 }, ['valueCreated']) },
  ])
  // Who leads, where the scenario stands (two lines and the lead), three quantiles of the lead and five of two lines.
  expect(transferred[0]).toHaveLength(17)
})

it('tells its progress between the pieces of many futures', async () => {
  const { take, turn, says } = worker()
  take({ id: 1, asked: asked({ count: 10_000 }) })
  for (let i = 0; i < 3; i++) await turn()
  expect(says()).toEqual(['1: 4096', '1: 8192', '1: answer'])
})

it('leaves a question for a newer one, and skips those between', async () => {
  const { take, turn, says } = worker()
  take({ id: 1, asked: asked({ count: 10_000 }) })
  take({ id: 2, asked: asked() })
  take({ id: 3, asked: asked({ seed: 9 }) })
  for (let i = 0; i < 4; i++) await turn()
  expect(says()).toEqual(['1: 4096', '3: answer'])
})

it('finishes a short question before it hears the next: a drag is not starved', async () => {
  const { take, turn, says } = worker()
  take({ id: 1, asked: asked() })
  take({ id: 2, asked: asked() })
  for (let i = 0; i < 3; i++) await turn()
  expect(says()).toEqual(['1: answer', '2: answer'])
})
