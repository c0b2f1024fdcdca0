import { expect, it } from 'vitest'
import { readCarried, writeCarried } from '../../../src/app/handOut/carried.ts'
import { hole } from '../../../src/app/handOut/hole.ts'
import { initial } from '../../../src/state/shared.ts'
import { sceneAdded, sceneEdited } from '../../../src/state/story.ts'

const said = '</script><script>alert(1)</script><!-- “quoted” \u2028 & $& $1'
const planned = sceneAdded([], { ...initial, changes: { adoptionSlowdown: 0.5 } }, 'arr')
const scenes = sceneEdited(planned, '1', { headline: said, notes: said })

it('a web page carries its scenes, and nothing that is said in them ends the place they stand in', () => {
  const text = writeCarried({ scenes, facts: [], events: [] })
  expect(text).not.toContain('<')
  expect(readCarried(text)).toEqual({ scenes, facts: [], events: [] })
})

it('the place of the storyboard is a block of data, which a browser never runs', () => {
  const place = new DOMParser().parseFromString(
    hole.replace('><', () => `>${writeCarried({ scenes, facts: [], events: [] })}<`),
    'text/html',
  )
  expect(place.scripts.length).toBe(1)
  expect(place.scripts[0]!.type).toBe('application/json')
  expect(readCarried(place.scripts[0]!.textContent).scenes).toEqual(scenes)
})

it.each(['', 'null', '{', '3', '{"story":{"scenes":"none"},"facts":7}'])(
  'a page that carries %j has no scenes and no facts, and throws nothing',
  text => {
    expect(readCarried(text)).toEqual({ scenes: [], facts: [], events: [] })
  },
)
