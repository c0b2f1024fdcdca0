import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MarketContext } from '../../../src/app/market/context.ts'
import { openMarket } from '../../../src/app/market/openMarket.ts'
import { actionsOn } from '../../../src/state/scenario/actions.ts'
import type { ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../../src/state/scenario/store.ts'
import { liveDesk } from '../../../src/state/session/desk.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { type FeedChoice, feedStore } from '../../../src/state/settings/feedChoice.ts'
import { clockwork } from '../../kit/clockwork.ts'

/** Something of the market over a desk of its own, on a clock that stands still until it is turned. */
export async function renderMarket(
  shown: ReactNode,
  shared: Partial<ScenarioState> = {},
  feed: Partial<FeedChoice> = {},
) {
  localStorage.clear()
  feedStore.setState({ kind: 'simulated', address: '', key: '', ...feed })
  const clock = clockwork()
  const store = makeStore(shared)
  const actions = actionsOn(store)
  const market = openMarket(store, clock.around)
  render(
    <DeskContext value={{ desk: liveDesk(store, task => task()), actions }}>
      <MarketContext value={market}>{shown}</MarketContext>
    </DeskContext>,
  )
  const turn = (ms: number) => act(() => clock.advance(ms))
  await turn(1000)
  return { store, actions, clock, market, user: userEvent.setup(), turn }
}
