import type { InputKey } from '../../model/inputs.ts'
import type { ScenarioState, StoryScene } from './scenarioState.ts'

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
  const charts = chart ? [chart] : firstCharts
  const scene = { id: idAt(scenes), charts, headline: null, notes: '', live: liveOf(chart, shared) }
  return [...scenes, { ...scene, shared: { ...shared, scenes: [] } }]
}

/** A table of two inputs keeps the third one that is beneath it. */
function liveOf(chart: string | null, { tables: { third } }: ScenarioState): readonly InputKey[] {
  if (chart !== 'sensitivity' || !third) return firstLive
  return [third, ...firstLive.filter(key => key !== third)].slice(0, mostLive)
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
