import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { Dialog } from '../ui/Dialog.tsx'

type QuestionProps = {
  /** What the room has made of the scene; null where it is as it was planned. */
  experiment: ScenarioState | null
  endsRoom: boolean
  onLeave: (kept: ScenarioState | null) => void
  onStay: () => void
}

/** Asked once, when the room has changed something or people listen from elsewhere: whether it comes along to the desk. */
export const LeaveQuestion = ({ experiment, endsRoom, onLeave, onStay }: QuestionProps) => (
  <Dialog name="Leave the presentation" className="question" onClose={onStay}>
    <h2>{experiment ? 'Keep what the room tried?' : 'End the room?'}</h2>
    {experiment && (
      <p>Values were changed on this scene. Kept, they are on your desk, as one step that can be taken back.</p>
    )}
    {endsRoom && <p>The room ends for all who listen from elsewhere, and its link opens nothing any more.</p>}
    <div className="questionWays">
      {experiment && (
        <button type="button" className="wordButton" onClick={() => onLeave(experiment)}>
          Keep
        </button>
      )}
      <button type="button" className="wordButton" onClick={() => onLeave(null)}>
        {experiment ? 'Leave as planned' : 'End it and leave'}
      </button>
      <button type="button" className="wordButton" onClick={onStay}>
        Go on presenting
      </button>
    </div>
  </Dialog>
)
