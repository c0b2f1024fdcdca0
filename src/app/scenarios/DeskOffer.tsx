import { useOverlay } from '../ui/overlays.ts'
import { useEarlierDesks } from '../ui/scenariosContext.ts'
import './deskOffer.css'

/** On a plain address: the desk that was left last, to be picked up, until it is taken or dismissed; never before a room. */
export function DeskOffer() {
  const { list, offered, pickUp, dismiss } = useEarlierDesks()
  const isBeforeRoom = useOverlay('presentation') !== null
  const desk = list.find(({ id }) => id === offered)
  return (
    <div role="status" className="noticeBox deskOffer">
      {desk && !isBeforeRoom && (
        <div>
          {desk.shared ? (
            <button type="button" className="wordButton" onClick={() => pickUp(desk.id)}>
              Continue: {desk.says}, {desk.when}
            </button>
          ) : (
            <p>
              Your desk {desk.when} {desk.says}
            </p>
          )}
          <button
            type="button"
            className="textButton"
            title={desk.shared ? 'It stays under Scenarios, “Earlier desks”' : undefined}
            onClick={dismiss}
          >
            Dismiss
          </button>
        </div>
      )}
    </div>
  )
}
