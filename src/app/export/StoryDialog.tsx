import { useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { dayHere } from '../../data/dates.ts'
import type { ThemeId } from '../../export/colours.ts'
import { readersMark } from '../../export/csv.ts'
import { type FormatId, formatOf, togetherIds } from '../../export/formats.ts'
import { sizes } from '../../export/sizes.ts'
import { publicAddress } from '../../figures/address.ts'
import { packOf, savedMessage } from '../../figures/pack.ts'
import { storyItems } from '../../figures/storyItems.ts'
import { ask } from '../../figures/workers.ts'
import { carrierOf } from '../../house/requiredTexts.ts'
import type { Live } from '../../live/live.ts'
import { writeLink } from '../../state/codec/link.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { save } from '../ui/save.ts'
import { useSession } from '../ui/sessionContext.ts'
import { UpdateChoice, useFileUpdate } from './fileUpdate.tsx'
import { GroundChoice } from './GroundChoice.tsx'
import { PackWays, usePacking } from './packing.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import { useSourceFacts } from './useFacts.ts'
import { houseFor } from './useHouse.ts'
import { useTemplate } from './useTemplate.ts'
import './export.css'

const slideIds = togetherIds.filter(id => formatOf(id).isFullSlide)

/** The storyboard as a deck: a scene a slide, with its headline, and its notes for the speaker. */
export function StoryDialog({ live, onClose }: { live: Live<ChartInput>; onClose: () => void }) {
  const { store } = useSession()
  const facts = useSourceFacts()
  const [shared] = useState(() => sharedOf(store.getState()))
  const [format, setFormat] = useState<FormatId>('pptx')
  const [theme, setTheme] = useState<ThemeId>('light')
  const known = facts ?? []
  const template = useTemplate()
  const packing = usePacking('The slides could not be written')
  const deck = useFileUpdate('deck')
  const count = shared.scenes.length

  const write = () =>
    packing.start(async (say, signal) => {
      const simulated = (done: number, of: number) => say(`${done} of ${of} scenarios worked out`)
      const past = { facts: known, events: live.get().events, today: dayHere(Date.now()) }
      const items = await storyItems(ask, shared.scenes, past, simulated, signal)
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
        decimalMark: readersMark(),
        address: publicAddress(),
        day: new Date(),
        house: await houseFor(carrierOf(format)),
        template,
      }
      const progress = (done: number, of: number) => say(`${done} of ${of} slides`)
      const made = await packOf(ask, items, known, asked, progress, signal)
      const called = `stakeout-storyboard.${formatOf(format).ending}`
      if (format === 'pptx' && deck.old) say('Updating the deck')
      const { file, name } =
        format === 'pptx' ? await deck.finished(made.file, called, signal) : { file: made.file, name: called }
      signal.throwIfAborted()
      save(file, name)
      return savedMessage(`Saved as ${name}`, made)
    })

  return (
    <Dialog
      name="Storyboard as slides"
      className="batchDialog"
      kind="deck"
      onClose={() => (packing.cancel(), onClose())}
    >
      <h2>Storyboard as slides</h2>
      <div className="exportPanel">
        <p>
          {count === 0
            ? 'The storyboard has no scenes yet. Press A on the desk to add the view that is there.'
            : `${count} ${count === 1 ? 'scene' : 'scenes'}, a slide each: the scene’s figure as a chart to edit, its headline, and its notes for the speaker. Dropped on this page, the deck opens the storyboard again.`}
        </p>
        <div className="exportRow">
          <GroundChoice theme={theme} onTheme={setTheme} />
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
        {format === 'pptx' && <UpdateChoice update={deck} />}
        {format === 'pptx' && <TemplateButton />}
        <PackWays packing={packing} isReady={facts !== null && count > 0} onDownload={write} onClose={onClose} />
      </div>
    </Dialog>
  )
}
