import { describe, expect, it } from 'vitest'
import { makeOverlays, type Overlay, type OverlayKind, overlayKinds } from '../../src/state/session/overlays.ts'

const each: { [Kind in OverlayKind]: Extract<Overlay, { kind: Kind }> } = {
  palette: { kind: 'palette' },
  shortcuts: { kind: 'shortcuts' },
  words: { kind: 'words', word: 'flip' },
  results: { kind: 'results' },
  changes: { kind: 'changes' },
  storyboard: { kind: 'storyboard' },
  edition: {
    kind: 'edition',
    firstEdition: { base: 'article-stake', asOf: '2025-03-31', values: {} },
  },
  baseChanges: { kind: 'baseChanges', of: { base: 'article-stake', own: null, changes: {} } },
  scenarios: { kind: 'scenarios' },
  open: { kind: 'open' },
  export: { kind: 'export', chart: 'arr' },
  pack: { kind: 'pack' },
  deck: { kind: 'deck' },
  workbook: { kind: 'workbook' },
  embed: { kind: 'embed', chart: 'arr' },
  house: { kind: 'house' },
  template: { kind: 'template', given: null },
  intake: { kind: 'intake', given: null },
  enlarged: { kind: 'enlarged', chart: 'arr' },
  goal: { kind: 'goal', line: 'aws.arr', quarter: 12 },
  tour: { kind: 'tour', step: 0, isAsked: true },
  presentation: { kind: 'presentation', at: 0 },
}

/** Of these, one stands at a time. */
const together: OverlayKind[][] = [
  ['palette', 'shortcuts', 'words', 'results', 'changes', 'storyboard', 'edition', 'baseChanges'],
  ['scenarios', 'open', 'intake'],
  ['export', 'pack', 'deck', 'workbook', 'embed', 'house'],
]

/** These stay beneath all else, in this order, whenever they were opened. */
const beneath: OverlayKind[] = ['enlarged', 'goal', 'tour']

/** The page beneath these can be used. */
const letThrough: OverlayKind[] = ['enlarged', 'goal', 'tour', 'changes', 'scenarios']

/** What one press of Escape after the other takes away, by the rules in words above. */
function pressedAway(first: OverlayKind, second: OverlayKind): OverlayKind[] {
  if (together.some(group => group.includes(first) && group.includes(second))) return [second]
  const [low, high] = [first, second].map(kind => beneath.indexOf(kind))
  const isFirstOnTop = high! >= 0 && (low! < 0 || low! > high!)
  return isFirstOnTop ? [first, second] : [second, first]
}

const pairs = overlayKinds.flatMap(first =>
  overlayKinds.filter(second => second !== first).map(second => [first, second] as const),
)

it('knows twenty-two kinds, and each pair of them', () => {
  expect(overlayKinds.toSorted()).toEqual(Object.keys(each).toSorted())
  expect(pairs).toHaveLength(22 * 21)
})

describe('of two that are opened, Escape takes away', () => {
  it.each(pairs)('after %s and then %s', (first, second) => {
    const overlays = makeOverlays()
    overlays.open(each[first])
    overlays.open(each[second])
    const gone: string[] = []
    for (let top = overlays.top(); top; top = overlays.top()) {
      const key = top.kind === 'local' ? top.id : top.kind
      expect(overlays.isOnTop(key)).toBe(true)
      gone.push(key)
      overlays.close(key)
    }
    expect(gone).toEqual(pressedAway(first, second))
  })
})

it.each(overlayKinds)('%s stands with what it is of, once, until it is closed', kind => {
  const overlays = makeOverlays()
  expect(overlays.find(kind)).toBeNull()
  overlays.open(each[kind])
  overlays.open({ ...each[kind] })
  expect(overlays.find(kind)).toEqual(each[kind])
  expect(overlays.standing()).toHaveLength(1)
  expect(overlays.hasModal()).toBe(!letThrough.includes(kind))
  overlays.close(kind)
  expect(overlays.find(kind)).toBeNull()
  overlays.toggle(each[kind])
  expect(overlays.isOnTop(kind)).toBe(true)
  overlays.toggle(each[kind])
  expect(overlays.standing()).toEqual([])
})

it('another chart, word or line takes the place of the last', () => {
  const overlays = makeOverlays()
  overlays.open(each.enlarged)
  overlays.open(each.goal)
  overlays.open({ kind: 'enlarged', chart: 'heatmap' })
  expect(overlays.standing()).toEqual([{ kind: 'enlarged', chart: 'heatmap' }, each.goal])
})

it('what a part of the page opens for itself has its turn, and covers what is beneath it only as a dialog', () => {
  const overlays = makeOverlays()
  overlays.open(each.enlarged)
  overlays.open({ kind: 'local', id: 'card', isModal: false })
  expect(overlays.isOnTop('enlarged')).toBe(false)
  expect(overlays.isCovered('enlarged')).toBe(false)
  overlays.open({ kind: 'local', id: 'explanation', isModal: true })
  expect(overlays.isCovered('enlarged')).toBe(true)
  expect(overlays.isCovered('card')).toBe(true)
  expect(overlays.isCovered('explanation')).toBe(false)
  overlays.close('card')
  expect(overlays.isOnTop('explanation')).toBe(true)
  overlays.close('explanation')
  expect(overlays.isOnTop('enlarged')).toBe(true)
})

it('tells nobody where nothing has changed', () => {
  const overlays = makeOverlays()
  let count = 0
  overlays.subscribe(() => count++)
  overlays.close('palette')
  expect(count).toBe(0)
  overlays.open(each.palette)
  overlays.close('palette')
  overlays.close('palette')
  expect(count).toBe(2)
})
