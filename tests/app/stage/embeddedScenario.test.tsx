import { expect, it } from 'vitest'
import { openScenarioFile } from '../../../src/app/scenarios/openScenarioFile.ts'
import { readEmbeddedScenario, writeEmbeddedScenario } from '../../../src/figures/embeddedScenario.ts'
import { fillForm } from '../../../src/figures/handOutForm.ts'
import { hole, wordsHole } from '../../../src/figures/handOutHoles.ts'
import { subjectOf } from '../../../src/figures/subject.ts'
import { pageHouse } from '../../../src/house/pageHouse.ts'
import { usdBn } from '../../../src/model/units.ts'
import { codeOf } from '../../../src/state/codec/code.ts'
import { readLink } from '../../../src/state/codec/link.ts'
import { initial } from '../../../src/state/scenario/scenarioState.ts'
import { sceneAdded, sceneEdited } from '../../../src/state/scenario/story.ts'

const said = '</script><script>alert(1)</script><!-- “quoted” \u2028 & $& $1'
const planned = sceneAdded([], { ...initial, changes: { adoptionSlowdown: 0.5 } }, 'arr')
const scenes = sceneEdited(planned, '1', { headline: said, notes: said })

it('a web page carries its scenes, and nothing that is said in them ends the place they stand in', () => {
  const text = writeEmbeddedScenario({ scenes, facts: [], events: [] })
  expect(text).not.toContain('<')
  expect(readEmbeddedScenario(text)).toEqual({ scenes, facts: [], events: [] })
})

it('what a firm must say stands on the page with scripts and without, and is no markup', () => {
  const house = pageHouse({ firm: said, author: 'A', disclosure: { short: said, long: said } }, '2026-11-30', 'handOut')
  const form = `<noscript>${wordsHole}</noscript>${hole}`
  const page = new DOMParser().parseFromString(
    fillForm(form, { scenes, facts: [], events: [], house }, null).replace(/<\/?noscript>/g, ''),
    'text/html',
  )
  expect(readEmbeddedScenario(page.scripts[0]!.textContent).house).toEqual(house)
  for (const text of [...house.imprint, house.long!])
    expect(page.querySelector('.inWords')!.textContent.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' '))
})

it('the place of the storyboard is a block of data, which a browser never runs', () => {
  const place = new DOMParser().parseFromString(
    hole.replace('><', () => `>${writeEmbeddedScenario({ scenes, facts: [], events: [] })}<`),
    'text/html',
  )
  expect(place.scripts.length).toBe(1)
  expect(place.scripts[0]!.type).toBe('application/json')
  expect(readEmbeddedScenario(place.scripts[0]!.textContent).scenes).toEqual(scenes)
})

it('without scripts a page says its headlines, figures, notes and code, and nothing that is said in them is markup', () => {
  const form = `<body><div id="root"></div><noscript>${wordsHole}</noscript>${hole}</body>`
  const page = fillForm(form, { scenes, facts: [], events: [] }, 'https://stakeout.example/')
  // As a reader without scripts has it; one with scripts sees no end of the noscript but its own.
  expect(page.match(/<\/noscript>/g)).toHaveLength(1)
  const read = new DOMParser().parseFromString(page.replace(/<\/?noscript>/g, ''), 'text/html')
  expect(read.scripts.length).toBe(1)
  const text = read.querySelector('.inWords')!.textContent
  const { answer } = subjectOf(scenes[0]!.shared, { facts: [], events: [] }).scene
  for (const words of [
    `Scene 1 of 1: ${said}`,
    'Annual recurring revenue',
    usdBn.format(answer.aws.stakeValue[12]!),
    usdBn.format(answer.alliance.valueCreated[12]!),
    codeOf(scenes[0]!.shared)!,
    'A what-if, not a forecast',
  ])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' '))
  const { hash } = new URL(read.querySelector('a')!.href)
  expect(readLink(hash).state).toEqual(scenes[0]!.shared)
})

it('a web page that is dropped on the desk opens its storyboard again', async () => {
  const opened: string[] = []
  const page = `<!doctype html>${hole.replace('><', () => `>${writeEmbeddedScenario({ scenes, facts: [], events: [] })}<`)}`
  const problem = await openScenarioFile(new File([page], 'stakeout-hand-out_2026-09-30.html', { type: 'text/html' }), {
    openFile: async () => 'no file of scenarios',
    openText: text => (opened.push(text), null),
  })
  expect(problem).toBeNull()
  expect(readLink(opened[0]!).state).toEqual({ ...scenes[0]!.shared, scenes })
})

it.each(['', 'null', '{', '3', '{"story":{"scenes":"none"},"facts":7}'])(
  'a page that carries %j has no scenes and no facts, and throws nothing',
  text => {
    expect(readEmbeddedScenario(text)).toEqual({ scenes: [], facts: [], events: [] })
  },
)
