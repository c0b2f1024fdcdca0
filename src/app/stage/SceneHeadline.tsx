import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { VerdictLine } from '../desk/VerdictLine.tsx'

/** What a scene says: its own headline, or the verdict as it stands at this moment. */
export const SceneHeadline = ({ headline }: Pick<StoryScene, 'headline'>) =>
  headline ? <h1 className="verdict">{headline}</h1> : <VerdictLine />
