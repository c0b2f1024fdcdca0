import { describe, expect, it } from 'vitest'
import { initial, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { browserWithTabs } from '../kit/desks.ts'

/** An analyst’s hour: an input changed with its reason, three scenes, a baseline, another measure and quarter. */
function work({ session: { actions } }: Awaited<ReturnType<ReturnType<typeof browserWithTabs>['tab']>>) {
  actions.adopt('aws.arrGrowth', 0.9, { says: 'CFO & “survey” <b>', source: 'https://example.com/?a=1&b=2#c' })
  for (let i = 0; i < 3; i++) actions.addScene()
  actions.pinBaseline()
  actions.chooseMeasure('paperGain')
  actions.chooseHorizon(8)
}

const plain = ''

describe('a desk whose tab was closed', () => {
  it('is offered on the plain address with what is on it, and all of it comes back as one step that can be undone', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    const left = sharedOf(first.session.store.getState())
    first.close()
    const next = await tab({}, plain)
    expect(next.list()).toEqual(['today 14:00: 1 change, 3 scenes, a pinned baseline'])
    expect(next.offer()).toBe('1 change, 3 scenes, a pinned baseline')
    expect(sharedOf(next.session.store.getState())).toEqual(initial)
    next.earlier().pickUp(next.earlier().offered!)
    expect(sharedOf(next.session.store.getState())).toEqual(left)
    expect([next.offer(), next.session.history.store.getState().steps.length]).toEqual([null, 1])
    next.session.history.undo()
    expect(sharedOf(next.session.store.getState())).toEqual(initial)
    next.close()
    expect((await tab({}, plain)).list()).toHaveLength(1)
  })

  it('is kept before the page goes, and while a drag is under way only then', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    first.session.actions.startDrag('adoptionSlowdown')
    first.session.actions.setInput('adoptionSlowdown', 0.3)
    first.settle()
    expect((await tab({}, plain)).list()).toEqual([])
    first.close()
    expect((await tab({}, plain)).list()).toEqual(['today 14:00: 1 change'])
  })

  it('is not offered once it was dismissed or taken, and stays in the list', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    first.close()
    const second = await tab({}, plain)
    second.earlier().dismiss()
    expect(second.offer()).toBeNull()
    second.close()
    const third = await tab({}, plain)
    expect([third.offer(), third.list().length]).toEqual([null, 1])
    third.earlier().pickUp(third.earlier().list[0]!.id)
    expect(third.session.store.getState().scenes).toHaveLength(3)
    third.close()
    const fourth = await tab({}, plain)
    expect([fourth.offer(), fourth.list().length]).toEqual(['1 change, 3 scenes, a pinned baseline', 1])
  })

  it('is in the list, and not offered, where a link is opened; nothing of the link is touched', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    first.close()
    const linked = await tab({ changes: { taxRate: 0.3 } })
    expect([linked.offer(), linked.list().length]).toEqual([null, 1])
    expect(linked.session.store.getState().changes).toEqual({ taxRate: 0.3 })
    linked.close()
    expect((await tab({}, plain)).list()).toHaveLength(1)
  })

  it('goes on in its tab after a reload, and is one desk all the time', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    first.close()
    const again = await tab({}, first.address(), first.memory)
    expect([again.offer(), again.list()]).toEqual([null, []])
    again.session.actions.setInput('taxRate', 0.3)
    again.close()
    expect((await tab({}, plain)).list()).toEqual(['today 14:00: 2 changes, 3 scenes, a pinned baseline'])
  })

  it.each(['nothing changed', 'another view', 'all taken back'])('is none where %s', async what => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    if (what === 'another view') first.session.actions.chooseView('sources')
    if (what === 'all taken back') {
      first.session.actions.setInput('taxRate', 0.3)
      first.settle()
      first.session.actions.resetAll()
    }
    first.close()
    expect((await tab({}, plain)).list()).toEqual([])
  })
})

describe('several tabs', () => {
  it('each keep their desk; one that is open is not offered to another', async () => {
    const { tab } = browserWithTabs()
    const [one, other] = [await tab({}, plain), await tab({}, plain)]
    one.session.actions.setInput('taxRate', 0.3)
    other.session.actions.setInput('adoptionSlowdown', 0.2)
    other.session.actions.addScene()
    one.settle()
    other.settle()
    expect((await tab({}, plain)).list()).toEqual([])
    one.close()
    expect((await tab({}, plain)).list()).toEqual(['today 14:00: 1 change'])
    other.close()
    const next = await tab({}, plain)
    expect(next.list()).toEqual(['today 14:00: 1 change, 1 scene', 'today 14:00: 1 change'])
    expect(next.offer()).toBe('1 change, 1 scene')
  })

  it('that are copies of each other part', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    first.settle()
    const copy = await tab({}, first.address(), first.memory)
    copy.session.actions.setInput('taxRate', 0.3)
    copy.close()
    first.close()
    expect((await tab({}, plain)).list()).toHaveLength(2)
  })
})

describe('a desk whose place another scenario took', () => {
  it('by a link that was pasted over it, stays; going back and forth sets nothing apart', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    first.session.actions.setInput('taxRate', 0.3)
    const mine = first.address()
    first.session.actions.setInput('taxRate', 0.25)
    first.paste(mine)
    first.paste('v=2&adoptionSlowdown=0.4')
    expect(first.session.store.getState().changes).toEqual({ adoptionSlowdown: 0.4 })
    first.close()
    expect((await tab({}, plain)).list()).toEqual(['today 14:00: 1 change'])
  })

  it('by picking up another, stays', async () => {
    const { tab } = browserWithTabs()
    const first = await tab({}, plain)
    work(first)
    first.close()
    const second = await tab({}, plain)
    second.session.actions.setInput('taxRate', 0.3)
    second.earlier().pickUp(second.earlier().offered!)
    second.close()
    expect((await tab({}, plain)).list().toSorted()).toEqual([
      'today 14:00: 1 change',
      'today 14:00: 1 change, 3 scenes, a pinned baseline',
    ])
  })
})

describe('when a desk was left', () => {
  it.each([
    [10, 'today 14:00'],
    [11 * 60, 'yesterday 14:00'],
    [35 * 60, '29 November 2026, 14:00'],
  ])('reads after %i minutes as %s', async (minutes, when) => {
    const { tab, browser } = browserWithTabs()
    const first = await tab({}, plain)
    first.session.actions.setInput('taxRate', 0.3)
    first.close()
    browser.now += minutes * 60_000
    expect((await tab({}, plain)).list()).toEqual([`${when}: 1 change`])
  })
})

describe('a store that is broken, old or full', () => {
  it.each(['{', '7', '{"savedAt":"soon","link":"v=2"}', '', '{"savedAt":"2026-11-29T14:00:00.000Z"}'])(
    'says that %s cannot be opened, and forgets it when that was read',
    async text => {
      const { tab, browser } = browserWithTabs()
      browser.held.set('x', text)
      const first = await tab({}, plain)
      expect(first.list()).toEqual(['of an unknown day: cannot be opened: what this browser kept of it is damaged'])
      first.earlier().pickUp('x')
      expect(sharedOf(first.session.store.getState())).toEqual(initial)
      first.earlier().dismiss()
      expect(browser.held.size).toBe(0)
    },
  )

  it('says that a desk of a later version is one, and keeps it', async () => {
    const { tab, browser } = browserWithTabs()
    browser.held.set('x', JSON.stringify({ savedAt: '2026-11-28T14:00:00.000Z', link: 'v=99&taxRate=0.3' }))
    const first = await tab({}, plain)
    expect(first.offer()).toBe('cannot be opened: This link was made by a later version of Stakeout (99; this is 2)')
    first.earlier().dismiss()
    expect(browser.held.size).toBe(1)
  })

  it('opens what is understood of a desk, and says what is not', async () => {
    const { tab, browser } = browserWithTabs()
    browser.held.set('x', JSON.stringify({ savedAt: '2026-11-28T14:00:00.000Z', link: 'v=2&taxRate=0.3&bogus=1' }))
    const first = await tab({}, plain)
    first.earlier().pickUp('x')
    expect(first.session.store.getState().changes).toEqual({ taxRate: 0.3 })
    expect(first.session.notice.getState().notice).toEqual({
      says: '1 part of that desk was not understood',
      particulars: ['the input “bogus” is not known'],
    })
  })

  it('goes on without a store, and says that the desk is not kept', async () => {
    const { tab, browser } = browserWithTabs()
    browser.refusal = new Error('SecurityError')
    const first = await tab({}, plain)
    first.session.actions.setInput('taxRate', 0.3)
    first.settle()
    expect(first.earlier().trouble).toMatch(/^This browser does not keep the desk for another day/)
    browser.refusal = null
    first.session.actions.setInput('taxRate', 0.25)
    first.close()
    expect(first.earlier().trouble).toBeNull()
    expect((await tab({}, plain)).list()).toHaveLength(1)
  })

  it('keeps the last twenty, and the present one rather than the oldest where there is no room', async () => {
    const { tab, browser } = browserWithTabs()
    for (let i = 1; i <= 22; i++) {
      const one = await tab({}, plain)
      one.session.actions.setInput('adoptionSlowdown', i / 100)
      one.close()
    }
    const next = await tab({}, plain)
    expect([next.list().length, browser.held.size]).toEqual([20, 20])
    browser.room = [...browser.held.values()].join('').length + 10
    next.session.actions.setInput('taxRate', 0.3)
    next.close()
    expect((await tab({}, plain)).earlier().list.map(({ shared }) => shared?.changes.adoptionSlowdown)).toEqual([
      undefined,
      ...Array.from({ length: 19 }, (_, i) => (22 - i) / 100),
    ])
  })

  it('takes no earlier desk’s place in vain where the present one is larger than all of them', async () => {
    const { tab, browser } = browserWithTabs()
    const first = await tab({}, plain)
    first.session.actions.setInput('taxRate', 0.3)
    first.close()
    browser.room = [...browser.held.values()].join('').length + 10
    const next = await tab({}, plain)
    work(next)
    next.close()
    expect(next.earlier().trouble).toMatch(/no room/)
    expect((await tab({}, plain)).list()).toEqual(['today 14:00: 1 change'])
  })
})
