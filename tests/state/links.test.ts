import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { codeOf, readCode } from '../../src/state/codec/code.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { version } from '../../src/state/codec/versions.ts'
import type { ScenarioState } from '../../src/state/scenario/scenarioState.ts'
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
const shown = ({ measure, horizon, ...scenario }: ScenarioState) => {
  const { aws, alliance } = whatIf(worldFrom(scenario))
  const at = (values: Float64Array) => Number(values[horizon]!.toPrecision(10))
  return { measure, horizon, aws: at(aws.valueCreated), alliance: at(alliance.valueCreated) }
}

it('has links of every version that there was', () => {
  expect(files.toSorted()).toEqual(Array.from({ length: version }, (_, i) => `v${i + 1}.json`))
})

describe.each(files)('of the links in %s', file => {
  const links: Kept[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))

  it.each(links)('$is opens whole, to the same figures', ({ link, measure, horizon, aws, alliance }) => {
    const { state, dropped } = readLink(link)
    const round = (value: number) => Number(value.toPrecision(10))
    expect({ ...shown(state), dropped }).toEqual({
      measure,
      horizon,
      aws: round(aws),
      alliance: round(alliance),
      dropped: [],
    })
    expect(readLink(writeLink(state)).state).toEqual(state)
  })

  it.each(links)('$is has the same code as ever, and the code opens the same figures', ({ link, code }) => {
    const { state } = readLink(link)
    expect(codeOf(state)).toBe(code)
    const read = readCode(code ?? '')
    if (code) expect('state' in read && shown(read.state)).toEqual(shown(state))
  })
})
