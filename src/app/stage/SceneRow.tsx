import { useId } from 'react'
import { bridgeChart } from '../../charts/bridge.tsx'
import { sceneHeadline } from '../../figures/sceneHeadline.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { longestHeadline, longestNotes } from '../../state/scenario/story.ts'
import { BridgeChoice } from '../ui/BridgeChoice.tsx'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { FigureChoice } from './FigureChoice.tsx'
import { LiveChoice } from './LiveChoice.tsx'

type RowProps = {
  scene: StoryScene
  place: number
  count: number
  onEdit: (by: Partial<StoryScene>) => void
  onMove: (to: number) => void
  onDouble: () => void
  onDelete: () => void
  onShow: () => void
  onPresent: () => void
}

/** One scene of the storyboard, to be read and edited. */
export function SceneRow({ scene, place, count, onEdit, onMove, onDouble, onDelete, onShow, onPresent }: RowProps) {
  const name = `scene ${place + 1}`
  const [headline, notes] = [useId(), useId()]
  const does = (says: string, act: () => void, isOff = false) => (
    <SteadyButton className="textButton" isOff={isOff} aria-label={`${says} ${name}`} onClick={act}>
      {says}
    </SteadyButton>
  )
  return (
    <li className="sceneRow">
      <p className="sceneSays">
        <b>{place + 1}</b> {sceneHeadline(scene)}
      </p>
      <div className="sceneFields">
        <FigureChoice name={name} charts={scene.charts} onChoose={charts => onEdit({ charts })} />
        {scene.charts.includes(bridgeChart.id) && (
          <>
            <span>Bridge of</span>
            <BridgeChoice
              name={`Bridge of ${name}`}
              line={scene.shared.bridgeLine}
              onChoose={bridgeLine => onEdit({ shared: { ...scene.shared, bridgeLine } })}
            />
          </>
        )}
        <label htmlFor={headline}>Headline</label>
        <input
          id={headline}
          type="text"
          maxLength={longestHeadline}
          placeholder="The computed verdict"
          defaultValue={scene.headline ?? ''}
          onBlur={event => {
            const text = event.target.value.trim() || null
            if (text !== scene.headline) onEdit({ headline: text })
          }}
        />
        <label htmlFor={notes}>Notes</label>
        <textarea
          id={notes}
          rows={2}
          maxLength={longestNotes}
          placeholder="Only you see these"
          defaultValue={scene.notes}
          onBlur={event => event.target.value !== scene.notes && onEdit({ notes: event.target.value })}
        />
        <span>Live sliders</span>
        <LiveChoice name={name} live={scene.live} onChoose={live => onEdit({ live })} />
      </div>
      <div className="sceneWays">
        {does('Present from', onPresent)}
        {does('Put on the desk', onShow)}
        {does('Up', () => onMove(place - 1), place === 0)}
        {does('Down', () => onMove(place + 1), place === count - 1)}
        {does('Double', onDouble)}
        {does('Delete', onDelete)}
      </div>
    </li>
  )
}
