import { refuse } from '../asks/refusal.ts'
import type { ScenarioState, StoryScene } from '../state/scenario/scenarioState.ts'

/** The scenes of a storyboard; refused where there are none. */
export const scenesIn = ({ scenes }: Pick<ScenarioState, 'scenes'>): readonly StoryScene[] =>
  scenes.length > 0
    ? scenes
    : refuse('There is no storyboard: name a file, a link or a deck’s link that has one with --scenario.')
