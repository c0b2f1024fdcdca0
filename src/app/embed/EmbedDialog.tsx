import { useMemo, useState } from 'react'
import { catalogue } from '../../charts/catalogue.ts'
import { figureCharts } from '../../charts/index.ts'
import { publicAddress } from '../../figures/address.ts'
import { linkOfStory } from '../../figures/embeddedScenario.ts'
import { sceneHeadline } from '../../figures/sceneHeadline.ts'
import { firstEmbed } from '../../state/codec/embedLink.ts'
import { linkAlone } from '../../state/codec/link.ts'
import { type StoryScene, sharedOf } from '../../state/scenario/scenarioState.ts'
import { sceneAdded } from '../../state/scenario/story.ts'
import { type Theme, themes } from '../../state/settings/theme.ts'
import { LiveChoice } from '../stage/LiveChoice.tsx'
import { copied } from '../ui/copyNotice.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { useSession } from '../ui/sessionContext.ts'
import { type EmbedForm, embedCode, embedForms } from './embedCode.ts'
import '../export/export.css'
import './embedDialog.css'

const themeLabels: Record<Theme, string> = { system: 'As the page', light: 'Light', dark: 'Dark' }

type EmbedDialogProps = { chart: string | null; onClose: () => void }

/** The code that shows a figure, or a scene of the storyboard, in a page of somebody's own. */
export function EmbedDialog({ chart, onClose }: EmbedDialogProps) {
  const { store } = useSession()
  const { open } = useOverlays()
  const [shared] = useState(() => sharedOf(store.getState()))
  const [shown, setShown] = useState(chart ?? figureCharts[0]!.id)
  const [choice, setChoice] = useState(firstEmbed)
  const [form, setForm] = useState<EmbedForm>('element')
  const [picture, setPicture] = useState('')
  const [said, setSaid] = useState('')
  const change = (more: Partial<typeof choice>) => {
    setSaid('')
    setChoice(before => ({ ...before, ...more }))
  }
  const scene = shared.scenes.find(({ id }) => `scene ${id}` === shown)
  const place = publicAddress()
  const code = useMemo(() => {
    const { link, ...what } = scene ? sceneEmbed(scene) : figureEmbed(shown, sceneAdded([], shared, shown)[0]!)
    const address = place ?? new URL('./', location.href).href
    return embedCode({ form, picture: picture.trim(), address, link, says: what.says, choice: { ...choice, ...what } })
  }, [scene, shown, shared, form, picture, place, choice])

  return (
    <Dialog name="Embed in a page" className="embedDialog" kind="embed" onClose={onClose}>
      <h2>Embed in a page</h2>
      <div className="exportPanel">
        <label>
          Figure
          <select value={shown} onChange={({ target }) => setShown(target.value)}>
            {figureCharts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            {shared.scenes.map((one, i) => (
              <option key={one.id} value={`scene ${one.id}`}>
                Scene {i + 1}: {sceneHeadline(one)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="embedSliders">
          <legend>Sliders {scene ? '(without any: those of the scene)' : ''}</legend>
          <LiveChoice name="the embed" least={0} live={choice.sliders} onChoose={sliders => change({ sliders })} />
        </fieldset>
        <label className="exportCheck">
          <input
            type="checkbox"
            checked={choice.isFrozen}
            onChange={({ target }) => change({ isFrozen: target.checked })}
          />
          Frozen: nothing in it can be moved
        </label>
        <div className="exportRow">
          <label>
            Theme
            <select value={choice.theme} onChange={({ target }) => change({ theme: target.value as Theme })}>
              {themes.map(theme => (
                <option key={theme} value={theme}>
                  {themeLabels[theme]}
                </option>
              ))}
            </select>
          </label>
          <label>
            As
            <select value={form} onChange={({ target }) => setForm(target.value as EmbedForm)}>
              {Object.entries(embedForms).map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label>
          Address of a still picture, for print, mail and feeds
          <input
            type="url"
            value={picture}
            placeholder="https://"
            onChange={({ target }) => setPicture(target.value)}
          />
        </label>
        <label>
          Code
          <textarea readOnly rows={8} value={code} onFocus={({ target }) => target.select()} />
        </label>
        <ul className="exportNotes">
          <li>The code holds the whole scenario. The frame keeps nothing and sends nothing.</li>
          {!place && <li>This desk is at an address that only this machine has: put your own in its place.</li>}
        </ul>
        <div className="exportWays">
          <output>{said}</output>
          {!scene && (
            <button
              type="button"
              className="textButton"
              aria-haspopup="dialog"
              onClick={() => open({ kind: 'export', chart: shown })}
            >
              Picture of this figure…
            </button>
          )}
          <button type="button" className="wordButton" onClick={onClose}>
            Close
          </button>
          <button
            type="button"
            className="wordButton"
            onClick={() =>
              void copied(code).then(isCopied =>
                setSaid(
                  isCopied ? 'Copied' : 'The browser did not let it be copied: it stands above, to be copied by hand',
                ),
              )
            }
          >
            Copy embed code
          </button>
        </div>
      </div>
    </Dialog>
  )
}

const figureEmbed = (chart: string, scene: StoryScene) => ({
  figures: [chart],
  link: linkAlone(scene.shared),
  says: `${catalogue[chart as keyof typeof catalogue].title}. ${sceneHeadline(scene)}`,
})

/** A scene goes alone, and without what is for the presenter only. */
const sceneEmbed = (scene: StoryScene) => ({
  scene: 1,
  link: linkOfStory([{ ...scene, notes: '' }]),
  says: sceneHeadline(scene),
})
