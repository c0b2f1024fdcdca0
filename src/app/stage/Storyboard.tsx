import { useState } from 'react'
import { mostScenes, sceneDoubled, sceneEdited, sceneMoved, sceneRemoved } from '../../state/scenario/story.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { useHistory, useSession } from '../ui/sessionContext.ts'
import { HandOutWays } from './HandOutWays.tsx'
import { SceneRow } from './SceneRow.tsx'
import './storyboard.css'

/** The scenes in their order: what each shows and says, and which sliders stay live. All of it can be undone. */
export function Storyboard({ onClose }: { onClose: () => void }) {
  const scenes = useDesk(desk => desk.scenes)
  const { addScene, rewriteScenes, showScene } = useActions()
  const { open, find } = useOverlays()
  const { history } = useSession()
  const { steps, at } = useHistory()
  const [said, setSaid] = useState('')
  const last = steps[at - 1]?.says
  const rewrite = (by: Parameters<typeof rewriteScenes>[0], says: string) => {
    rewriteScenes(by)
    setSaid(says)
  }

  return (
    <Dialog name="Storyboard" className="storyboard" kind="storyboard" onClose={onClose}>
      <div className="storyboardHead">
        <h2>Storyboard</h2>
        <SteadyButton
          className="wordButton"
          isOff={scenes.length >= mostScenes}
          onClick={() => {
            addScene(find('enlarged')?.chart)
            setSaid(`Scene ${scenes.length + 1} is added`)
          }}
        >
          Add this view
        </SteadyButton>
        <SteadyButton className="wordButton" isOff={!last?.startsWith('Scene')} onClick={history.undo}>
          {last?.startsWith('Scene') ? `Undo: ${last}` : 'Undo'}
        </SteadyButton>
        <button
          type="button"
          className="wordButton"
          aria-haspopup="dialog"
          disabled={scenes.length === 0}
          onClick={() => {
            onClose()
            open({ kind: 'deck' })
          }}
        >
          As slides…
        </button>
        <button
          type="button"
          className="wordButton"
          onClick={() => {
            onClose()
            open({ kind: 'presentation', at: 0 })
          }}
        >
          Present
        </button>
      </div>
      {scenes.length === 0 && (
        <p className="scenarioHint">
          No scenes yet. A scene keeps the scenario, the figure and the sliders that stay live; add the present view, or
          press A on the desk.
        </p>
      )}
      {scenes.length > 0 && <HandOutWays scenes={scenes} />}
      <ol aria-label="Scenes">
        {scenes.map((scene, i) => (
          <SceneRow
            key={scene.id}
            scene={scene}
            place={i}
            count={scenes.length}
            onEdit={by => rewrite(all => sceneEdited(all, scene.id, by), '')}
            onMove={to => rewrite(all => sceneMoved(all, scene.id, to), `Scene ${i + 1} is now scene ${to + 1}`)}
            onDouble={() => rewrite(all => sceneDoubled(all, scene.id), `Scene ${i + 1} doubled`)}
            onDelete={() => rewrite(all => sceneRemoved(all, scene.id), `Scene ${i + 1} deleted`)}
            onShow={() => {
              onClose()
              showScene(scene.shared)
            }}
            onPresent={() => {
              onClose()
              open({ kind: 'presentation', at: i })
            }}
          />
        ))}
      </ol>
      <output className="seen-by-readers">{said}</output>
    </Dialog>
  )
}
