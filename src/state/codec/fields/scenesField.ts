import { type InputKey, isInput } from '../../../model/inputs.ts'
import { layouts } from '../../scenario/layouts.ts'
import type { ScenarioState, StoryScene } from '../../scenario/scenarioState.ts'
import { firstCharts, firstLive, longestHeadline, longestNotes, mostLive, mostScenes } from '../../scenario/story.ts'
import { cut, isRecord, quotedRaw } from '../rawValue.ts'
import { linkText, type Pair, upgradedKeys, versionIn, versionOf } from '../versions.ts'
import type { Field } from './field.ts'

/** A scene holds a scenario: how that is read and written as a whole. */
type Whole = {
  read: (raw: unknown) => { state: ScenarioState; dropped: string[] }
  write: (state: ScenarioState) => unknown
  toPairs: (state: ScenarioState) => Pair[]
  fromPairs: (pairs: readonly Pair[]) => Record<string, unknown>
}

/** What is presented. In a link each scene is a link within the link. */
export const scenesField = (whole: Whole): Field<readonly StoryScene[]> => ({
  read: raw => {
    if (!Array.isArray(raw)) return { value: [], dropped: ['the scenes are no list'] }
    const dropped: string[] = []
    const value: StoryScene[] = []
    raw.slice(0, mostScenes).forEach((one: unknown, i) => {
      if (!isRecord(one)) return void dropped.push(`scene ${i + 1} is not readable`)
      const read = readScene(one, whole)
      dropped.push(...read.dropped.map(problem => `in scene ${i + 1}, ${problem}`))
      value.push({ id: String(value.length + 1), ...read.scene })
    })
    if (raw.length > mostScenes)
      dropped.push(`${raw.length - mostScenes} scenes beyond the ${mostScenes} that are kept`)
    return { value, dropped }
  },
  write: scenes =>
    scenes.map(({ shared, charts, headline, notes, live }) => ({
      shared: whole.write(shared),
      charts,
      headline,
      notes,
      live,
    })),
  link: {
    names: ['scene'],
    write: scenes => scenes.map(scene => ['scene', sceneText(scene, whole)]),
    read: pairs => pairs.map(([, text]) => sceneIn(text, whole)),
  },
  code: 'left out',
})

function readScene(one: Record<string, unknown>, whole: Whole) {
  const shared = isRecord(one.shared) ? one.shared : {}
  const { state, dropped } = whole.read({ ...shared, scenes: [] })
  const given = Array.isArray(one.live) ? upgradedKeys(one.live, versionIn(shared)) : firstLive
  const live = given.filter((key): key is InputKey => isKey(key))
  if (live.length < given.length) dropped.push(`${given.length - live.length} live inputs are not known`)
  const charts = readCharts(one.charts ?? one.chart, problem => dropped.push(problem))
  const scene = {
    shared: state,
    charts,
    headline: textIn(one.headline, longestHeadline) || null,
    notes: textIn(one.notes, longestNotes),
    live: [...new Set(live)].slice(0, mostLive),
  }
  return { scene, dropped }
}

/** Names of charts, or the one name that an older scene has; a name that no chart has is for the stage to pass over. */
function readCharts(raw: unknown, complain: (problem: string) => void): readonly string[] {
  if (raw === undefined || raw === null) return firstCharts
  const all: unknown[] = Array.isArray(raw) ? raw : [raw]
  const names = all.filter(one => typeof one === 'string' && one !== '').map(one => cut(String(one), 40))
  if (names.length < all.length)
    complain(`the chart ${quotedRaw(all.find(one => typeof one !== 'string'))} is not known`)
  const kept = [...new Set(names)].slice(0, layouts.length)
  return kept.length > 0 ? kept : firstCharts
}

const isKey = (key: unknown) => typeof key === 'string' && isInput(key)

const textIn = (text: unknown, longest: number) => (typeof text === 'string' ? cut(text, longest) : '')

/** Its scenario, and what a scene has besides. */
function sceneText({ shared, charts, headline, notes, live }: StoryScene, whole: Whole): string {
  const unlessFirst = (list: readonly string[], first: readonly string[]) =>
    list.join() === first.join() ? '' : list.join()
  const own = { chart: unlessFirst(charts, firstCharts), headline, notes, live: unlessFirst(live, firstLive) }
  const said = Object.entries(own).flatMap(([name, text]) => (text ? [[name, text]] : []))
  return [linkText(whole.toPairs({ ...shared, scenes: [] })), new URLSearchParams(said).toString()]
    .filter(Boolean)
    .join('&')
}

/** What a scene has besides its scenario, as links name it. */
export const sceneNames: readonly string[] = ['chart', 'headline', 'notes', 'live']

function sceneIn(text: string, whole: Whole) {
  const all = new URLSearchParams(text)
  const said = versionOf([...all])
  if ('problem' in said) return null
  const live = all.get('live')
  return {
    shared: {
      ...whole.fromPairs([...all].filter(([name]) => name !== 'scene' && !sceneNames.includes(name))),
      v: said.v,
    },
    charts: all.get('chart')?.split(','),
    headline: all.get('headline'),
    notes: all.get('notes'),
    ...(live !== null && { live: live.split(',') }),
  }
}
