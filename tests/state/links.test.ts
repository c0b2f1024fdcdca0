import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstEditionAnswer } from '../../src/analysis/editionBridge.ts'
import { type Answer, whatIf } from '../../src/analysis/whatIf.ts'
import { codeOf, readCode } from '../../src/state/codec/code.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { version } from '../../src/state/codec/versions.ts'
import { firstEditionOf } from '../../src/state/scenario/firstEdition.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { worldFrom } from '../../src/state/scenario/start.ts'

type Kept = {
  is: string
  link: string
  code: string | null
  measure: string
  horizon: number
  aws: number
  alliance: number
}

const folder = join(import.meta.dirname, '../fixtures/links')
const files = readdirSync(folder).filter(name => name.endsWith('.json'))
const linksIn = (file: string): Kept[] => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** The value that both owners create at the chosen quarter. */
const figures = ({ aws, alliance }: Answer, horizon: number) => {
  const at = (values: Float64Array) => Number(values[horizon]!.toPrecision(10))
  return { aws: at(aws.valueCreated), alliance: at(alliance.valueCreated) }
}
const told = ({ aws, alliance }: Kept) => {
  const round = (value: number) => Number(value.toPrecision(10))
  return { aws: round(aws), alliance: round(alliance) }
}
const now = ({ horizon, ...scenario }: ScenarioState) => figures(whatIf(worldFrom(scenario)), horizon)

it('has links of every version that there was', () => {
  expect(files.toSorted()).toEqual(Array.from({ length: version }, (_, i) => `v${i + 1}.json`))
})

describe.each(files)('of the links in %s', file => {
  it.each(linksIn(file))('$is opens whole, and again from the link that it is now', ({ link, measure, horizon }) => {
    const { state, dropped } = readLink(link)
    expect({ measure: state.measure, horizon: state.horizon, dropped }).toEqual({ measure, horizon, dropped: [] })
    expect(readLink(writeLink(state)).state).toEqual(state)
  })
})

describe('links of the first edition of the model', () => {
  const links = linksIn('v1.json')

  it.each(links)('$is has its figures of then beside those of now', kept => {
    const { state, firstEdition = firstEditionOf(state)! } = readLink(kept.link)
    expect(figures(firstEditionAnswer(firstEdition.base, firstEdition.values), kept.horizon)).toEqual(told(kept))
    expect(now(state)).not.toEqual(told(kept))
  })

  it('are known as such, but for one that says no version', () => {
    const unknown = links.filter(({ link }) => !readLink(link).firstEdition)
    expect(unknown.map(({ is }) => is)).toEqual(['without a version'])
  })

  it('a link of today is none, also where nothing is changed', () => {
    for (const link of ['', 'v=2', writeLink(initial), ...linksIn('v2.json').map(kept => kept.link)])
      expect(readLink(link), link).not.toHaveProperty('firstEdition')
  })
})

it.each(linksIn('v2.json'))('$is has the same figures and the same code as ever', kept => {
  const { state } = readLink(kept.link)
  expect(now(state)).toEqual(told(kept))
  expect(codeOf(state)).toBe(kept.code)
  const read = readCode(kept.code ?? '')
  if (kept.code) expect('state' in read && now(read.state)).toEqual(told(kept))
})
