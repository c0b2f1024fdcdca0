import { useRef, useState } from 'react'
import type { Live, Scene } from '../../charts/scene.ts'
import type { ThemeId } from '../../export/colours.ts'
import { type FormatId, formatOf, togetherIds } from '../../export/formats.ts'
import { sizes } from '../../export/sizes.ts'
import { writeLink } from '../../state/link.ts'
import { sharedOf } from '../../state/shared.ts'
import { Dialog } from '../commands/Dialog.tsx'
import { useSession } from '../session.ts'
import { publicAddress } from './address.ts'
import { packOf } from './batch.ts'
import { figureType } from './fonts.ts'
import { save } from './save.ts'
import { storyItems } from './storyItems.ts'
import { useFacts } from './useFacts.ts'
import './export.css'

const slideIds = togetherIds.filter(id => formatOf(id).isFullSlide)

/** The storyboard as a deck: a scene a slide, with its headline, and its notes for the speaker. */
export function StoryDialog({ live, onClose }: { live: Live<Scene>; onClose: () => void }) {
  const { store } = useSession()
  const facts = useFacts()
  const [shared] = useState(() => sharedOf(store.getState()))
  const [format, setFormat] = useState<FormatId>('pptx')
  const [theme, setTheme] = useState<ThemeId>('light')
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const aborting = useRef<AbortController | null>(null)
  const count = shared.scenes.length

  async function write() {
    if (!facts) return
    const abort = new AbortController()
    aborting.current = abort
    setBusy(true)
    setSaid(`0 of ${count} slides`)
    try {
      const items = await storyItems(shared.scenes, facts, live.get(), abort.signal)
      const asked = {
        size: sizes.slide,
        theme,
        isTransparent: false,
        format,
        isTogether: true,
        title: 'Stakeout: a storyboard',
        link: writeLink(shared),
        scale: 1,
        isCarried: true,
        address: publicAddress(),
      }
      const progress = (done: number, of: number) => setSaid(`${done} of ${of} slides`)
      const file = await packOf(await figureType(), items, facts, asked, progress, abort.signal)
      const name = `stakeout-storyboard.${formatOf(format).ending}`
      if (file) save(file, name)
      setSaid(file ? `Saved as ${name}` : 'Cancelled; nothing was saved')
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The slides could not be written')
    }
    setBusy(false)
  }
  return (
    <Dialog name="Storyboard as slides" className="batchDialog" onClose={() => (aborting.current?.abort(), onClose())}>
      <h2>Storyboard as slides</h2>
      <div className="exportPanel">
        <p>
          {count === 0
            ? 'The storyboard has no scenes yet. Press A on the desk to add the view that is there.'
            : `${count} ${count === 1 ? 'scene' : 'scenes'}, a slide each: the scene’s figure as a chart to edit, its headline, and its notes for the speaker. Dropped on this page, the deck opens the storyboard again.`}
        </p>
        <div className="exportRow">
          <label>
            Ground
            <select value={theme} onChange={({ target }) => setTheme(target.value as ThemeId)}>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
          <label>
            As
            <select value={format} onChange={({ target }) => setFormat(target.value as FormatId)}>
              {slideIds.map(id => (
                <option key={id} value={id}>
                  {formatOf(id).together!.label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="exportWays">
          <output>{said}</output>
          {isBusy ? (
            <button type="button" className="wordButton" onClick={() => aborting.current?.abort()}>
              Cancel
            </button>
          ) : (
            <button type="button" className="wordButton" onClick={onClose}>
              Close
            </button>
          )}
          <button
            type="button"
            className="wordButton"
            disabled={!facts || isBusy || count === 0}
            onClick={() => void write()}
          >
            Download
          </button>
        </div>
      </div>
    </Dialog>
  )
}
