import { hashOfText } from '../analysis/hash.ts'

const short = (text: string) => (hashOfText(text) >>> 0).toString(36)

/** What the slide of a chart is known by: the same chart of a scenario of the same name is the same slide, in every deck. Null is the desk's own scenario. */
export const slideIdOf = (chart: string, scenario: string | null) =>
  scenario === null ? chart : `${chart}.${short(scenario)}`

/** What the slide of a scene is known by, whatever the id of the scene is made of. */
export const sceneSlideId = (scene: string) => `scene.${short(scene)}`
