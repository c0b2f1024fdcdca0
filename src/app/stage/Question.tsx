import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { Dialog } from '../ui/Dialog.tsx'

type QuestionProps = {
  experiment: ScenarioState
  onKeep: (shared: ScenarioState) => void
  onDrop: () => void
  onStay: () => void
}

/** Asked once, when the room has changed something: whether it comes along to the desk. */
export const LeaveQuestion = ({ experiment, onKeep, onDrop, onStay }: QuestionProps) => (
  <Dialog name="Leave the presentation" className="question" onClose={onStay}>
    <h2>Keep what the room tried?</h2>
    <p>Values were changed on this scene. Kept, they are on your desk, as one step that can be taken back.</p>
    <div className="questionWays">
      <button type="button" className="wordButton" onClick={() => onKeep(experiment)}>
        Keep
      </button>
      <button type="button" className="wordButton" onClick={onDrop}>
        Leave as planned
      </button>
      <button type="button" className="wordButton" onClick={onStay}>
        Go on presenting
      </button>
    </div>
  </Dialog>
)
