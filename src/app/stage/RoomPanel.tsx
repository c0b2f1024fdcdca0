import { useState, useSyncExternalStore } from 'react'
import { qrOf } from '../../export/qr.ts'
import { brokerAddress } from '../../room/roomLink.ts'
import { readShared } from '../../state/codec/fields.ts'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { brokerProblem, chooseBroker } from '../../state/settings/broker.ts'
import { copied } from '../ui/copyNotice.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { OpenNetRoom } from './netRoom.ts'
import { QrDrawing } from './QrTile.tsx'
import './room.css'

type RoomPanelProps = {
  room: OpenNetRoom
  onBroker: (address: string) => void
  /** Shows what was offered on the scene that is on; puts it behind the storyboard. */
  onTake: (scenario: ScenarioState) => void
  onScene: (scenario: ScenarioState) => void
  onEnd: () => void
  onClose: () => void
}

/** The room of a presentation: the way in for people elsewhere, how many are in, what they offer, and its end. */
export function RoomPanel({ room, onBroker, onTake, onScene, onEnd, onClose }: RoomPanelProps) {
  const { link, line, listeners, offers, problem, broker } = useSyncExternalStore(room.subscribe, room.get)
  const [said, setSaid] = useState('')
  const isOpen = link !== null && line === 'open' && !problem
  const qr = link ? qrOf(link) : null
  return (
    <Dialog name="Room" className="roomPanel" onClose={onClose}>
      <h2>{isOpen ? 'The room is open' : 'A room for people elsewhere'}</h2>
      {isOpen ? (
        <>
          <div className="roomWay">
            {qr && <QrDrawing qr={qr} name="QR code of the room’s link" />}
            <div>
              <p className="roomCount">{listeners === 1 ? '1 listener' : `${listeners} listeners`}</p>
              <p>
                Who opens the link sees what you present, drawn on their own screen. It is encrypted from browser to
                browser: the broker sees when something is said, and how long it is. Your notes stay here.
              </p>
              <div className="questionWays">
                <button
                  type="button"
                  className="wordButton"
                  onClick={() =>
                    void copied(link).then(isCopied =>
                      setSaid(isCopied ? 'Link copied' : 'Copy it from the line below.'),
                    )
                  }
                >
                  Copy link
                </button>
                <button
                  type="button"
                  className="wordButton"
                  onClick={() =>
                    void room
                      .changeLink()
                      .then(() => setSaid('The link is another one now. Who was in stays; the old one opens nothing.'))
                  }
                >
                  Change the link
                </button>
                <button type="button" className="wordButton" onClick={onEnd}>
                  End the room
                </button>
                <button type="button" className="wordButton" onClick={onClose}>
                  Done
                </button>
              </div>
              <output>{said}</output>
            </div>
          </div>
          <input
            className="roomLink"
            aria-label="Link to the room"
            readOnly
            value={link}
            onFocus={event => event.target.select()}
          />
          {offers.length > 0 && (
            <ul className="roomOffers" aria-label="Offered by listeners">
              {offers.map((offer, i) => (
                <li key={i}>
                  A listener offers a scenario.
                  <button
                    type="button"
                    className="wordButton"
                    onClick={() => {
                      room.settle(offer)
                      onTake(readShared(offer).state)
                    }}
                  >
                    Show it
                  </button>
                  <button
                    type="button"
                    className="wordButton"
                    onClick={() => {
                      room.settle(offer)
                      onScene(readShared(offer).state)
                      setSaid('Added to the storyboard as its last scene.')
                    }}
                  >
                    Add as a scene
                  </button>
                  <button type="button" className="wordButton" onClick={() => room.settle(offer)}>
                    Decline
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <BrokerForm key={broker} broker={broker} says={problem ?? lineWords(broker)[line]} onBroker={onBroker} />
      )}
    </Dialog>
  )
}

const lineWords = (broker: string) => ({
  opening: `Opening a room at ${broker}…`,
  broken: `No broker answers at ${broker}. It may not be running, this network may forbid WebSockets, or the page’s security policy does not name it. It is being tried again.`,
  open: 'Opening…',
})

/** Where the room is to be: the address of an MQTT broker. */
function BrokerForm({ broker, says, onBroker }: { broker: string; says: string; onBroker: (address: string) => void }) {
  const [text, setText] = useState(broker)
  const [fault, setFault] = useState<string | null>(null)
  return (
    <form
      className="roomBroker"
      onSubmit={event => {
        event.preventDefault()
        const address = brokerAddress(text)
        const problem = address
          ? brokerProblem(address, location.href)
          : 'An address of a broker begins with wss:// (or ws:// on this machine), and holds no password.'
        setFault(problem)
        if (!address || problem) return
        chooseBroker(address)
        onBroker(address)
      }}
    >
      <p role="status">{says}</p>
      <label>
        Broker
        <input type="text" value={text} onChange={event => setText(event.target.value)} aria-invalid={fault !== null} />
      </label>
      <p className="roomFault" role="alert">
        {fault}
      </p>
      <button type="submit" className="wordButton">
        Open a room here
      </button>
    </form>
  )
}
