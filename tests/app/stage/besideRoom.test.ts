import { expect, it } from 'vitest'
import { besideRoom } from '../../../src/app/stage/besideRoom.ts'
import { makeStore } from '../../../src/state/scenario/store.ts'
import { deskOf } from '../../../src/state/session/desk.ts'
import { verdictNumbers } from '../../../src/state/session/stageView.ts'

it.each([
  [{}, { adoptionSlowdown: 1 }],
  [{ 'aws.valuation': 4000 }, {}],
])('beside the room: who leads by how much is said of both, as their own verdicts have it', (yours, rooms) => {
  const [own, theirs] = [yours, rooms].map(changes => deskOf(makeStore({ changes }).getState())) as [
    ReturnType<typeof deskOf>,
    ReturnType<typeof deskOf>,
  ]
  const says = besideRoom(own, theirs)
  const [, mine, others] = /^You: (\w+)(?: by \S+)?\. The room: (\w+)(?: by \S+)?\.$/.exec(says) ?? []
  for (const [name, desk] of [
    [mine, own],
    [others, theirs],
  ] as const) {
    const { lead } = verdictNumbers(desk)
    expect(['level', lead > 0 ? 'Amazon' : 'Microsoft']).toContain(name)
  }
  expect(mine).toMatch(/Amazon|Microsoft/)
})
