import { type InputKey, isInput } from '../../model/inputs.ts'
import { layouts } from './layouts.ts'
import { cut, isRecord, quotedRaw, type ReadChanges } from './readChanges.ts'
import type { ScenarioState } from './scenarioState.ts'

/**
 * One scene of a presentation: a scenario, the charts that show it (as many as a layout has places), the headline where
 * the user gave one (null: the computed verdict), notes for the presenter, and the one to five inputs that stay live.
 */
export type StoryScene = {
  id: string
  shared: ScenarioState
  charts: readonly string[]
  headline: string | null
  notes: string
  live: readonly InputKey[]
}

export const mostScenes = 60
export const mostLive = 5
export const longestHeadline = 200
export const longestNotes = 4000

/** What shows a scene where nothing was chosen: the chart of the verdict. */
export const firstCharts: readonly string[] = ['valueCreated']

/** The inputs that stay live where nothing was chosen: those of the headline sliders. */
export const firstLive: readonly InputKey[] = [
  'aws.valuation',
  'alliance.valuation',
  'aws.arrGrowth',
  'alliance.arrGrowth',
  'adoptionSlowdown',
]

const idAt = (scenes: readonly StoryScene[]) =>
  String(1 + Math.max(0, ...scenes.map(({ id }) => Number(id)).filter(Number.isInteger)))

/** The scenes with what is on the desk now as the last of them. A scene holds no scenes of its own. */
export function sceneAdded(
  scenes: readonly StoryScene[],
  shared: ScenarioState,
  chart: string | null,
): readonly StoryScene[] {
  if (scenes.length >= mostScenes) return scenes
  const scene = { id: idAt(scenes), charts: chart ? [chart] : firstCharts, headline: null, notes: '', live: firstLive }
  return [...scenes, { ...scene, shared: { ...shared, scenes: [] } }]
}

/** The scenes with one of them changed. */
export const sceneEdited = (scenes: readonly StoryScene[], id: string, by: Partial<StoryScene>) =>
  scenes.map(scene => (scene.id === id ? { ...scene, ...by } : scene))

export const sceneRemoved = (scenes: readonly StoryScene[], id: string) => scenes.filter(scene => scene.id !== id)

/** The scenes with a copy of one of them after it. */
export function sceneDoubled(scenes: readonly StoryScene[], id: string): readonly StoryScene[] {
  const at = scenes.findIndex(scene => scene.id === id)
  if (at < 0 || scenes.length >= mostScenes) return scenes
  return scenes.toSpliced(at + 1, 0, { ...scenes[at]!, id: idAt(scenes) })
}

/** The scenes with one of them at another place, counted from 0. */
export function sceneMoved(scenes: readonly StoryScene[], id: string, to: number): readonly StoryScene[] {
  const scene = scenes.find(one => one.id === id)
  if (!scene || to < 0 || to >= scenes.length) return scenes
  return sceneRemoved(scenes, id).toSpliced(to, 0, scene)
}

/** What is opened, with the scenes that are there where it brings none: opening a scenario takes no storyboard away. */
export const keepingScenes = (now: ScenarioState, opened: ScenarioState): ScenarioState =>
  opened.scenes.length > 0 ? opened : { ...opened, scenes: now.scenes }

/** Reads scenes from anything at all; one that is broken is left out and named by its place. It never throws. */
export function readScenes(
  raw: unknown,
  readShared: (raw: unknown) => { state: ScenarioState; dropped: string[] },
): ReadChanges<readonly StoryScene[]> {
  if (!Array.isArray(raw)) return { value: [], dropped: ['the scenes are no list'] }
  const dropped: string[] = []
  const value: StoryScene[] = []
  raw.slice(0, mostScenes).forEach((one: unknown, i) => {
    const inIt = (problem: string) => `in scene ${i + 1}, ${problem}`
    if (!isRecord(one)) return void dropped.push(`scene ${i + 1} is not readable`)
    const { state, dropped: within } = readShared({ ...(isRecord(one.shared) ? one.shared : {}), scenes: [] })
    const live = Array.isArray(one.live) ? one.live.filter((key): key is InputKey => isKey(key)) : firstLive
    if (Array.isArray(one.live) && live.length < one.live.length)
      within.push(`${one.live.length - live.length} live inputs are not known`)
    const charts = readCharts(one.charts ?? one.chart, problem => within.push(problem))
    dropped.push(...within.map(inIt))
    value.push({
      id: String(value.length + 1),
      shared: state,
      charts,
      headline: textIn(one.headline, longestHeadline) || null,
      notes: textIn(one.notes, longestNotes),
      live: [...new Set(live)].slice(0, mostLive),
    })
  })
  if (raw.length > mostScenes) dropped.push(`${raw.length - mostScenes} scenes beyond the ${mostScenes} that are kept`)
  return { value, dropped }
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
