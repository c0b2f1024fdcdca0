import { use, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { figureCharts } from '../../charts/index.ts'
import { dayHere } from '../../data/dates.ts'
import type { ThemeId } from '../../export/colours.ts'
import { readersMark } from '../../export/csv.ts'
import { type FormatId, formatIds, formatOf, formats, togetherIds } from '../../export/formats.ts'
import { type SizeId, sizeIds, sizes } from '../../export/sizes.ts'
import { publicAddress } from '../../figures/address.ts'
import { packItems, packOf, savedMessage } from '../../figures/pack.ts'
import { atRest } from '../../figures/subject.ts'
import { subjectsFor } from '../../figures/subjects.ts'
import { ask } from '../../figures/workers.ts'
import { carrierOf } from '../../house/requiredTexts.ts'
import type { Live } from '../../live/live.ts'
import { linkAlone } from '../../state/codec/link.ts'
import { scenariosIn } from '../../state/scenario/savedItem.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { save } from '../ui/save.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { useSession } from '../ui/sessionContext.ts'
import { Choose } from './Choose.tsx'
import { UpdateChoice, useFileUpdate } from './fileUpdate.tsx'
import { GroundChoice } from './GroundChoice.tsx'
import { MarkChoice } from './MarkChoice.tsx'
import { PackWays, usePacking } from './packing.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import { useSourceFacts } from './useFacts.ts'
import { houseFor } from './useHouse.ts'
import { useTemplate } from './useTemplate.ts'
import './export.css'

/** Many figures at once: chosen charts of chosen scenarios, on common axes, as a ZIP or as one file. */
export function BatchDialog({
  live,
  old,
  onClose,
}: {
  live: Live<ChartInput>
  old?: File | undefined
  onClose: () => void
}) {
  const { store } = useSession()
  const facts = useSourceFacts()
  const [scene] = useState(() => atRest(live.get()))
  const [present] = useState(() => sharedOf(store.getState()))
  const kept = use(ScenariosContext)?.store.getState().kept ?? []
  const saved = scenariosIn(kept)
  const [charts, setCharts] = useState<string[]>(() => figureCharts.map(({ id }) => id))
  const [scenarios, setScenarios] = useState(['present'])
  const [size, setSize] = useState<SizeId>('slide')
  const [way, setWay] = useState<`${'each' | 'one'} ${FormatId}`>(old ? 'one pptx' : 'each png')
  const [theme, setTheme] = useState<ThemeId>('light')
  const [decimalMark, setDecimalMark] = useState(readersMark)
  const known = facts ?? []
  const template = useTemplate()
  const packing = usePacking('The figures could not be written')
  const deck = useFileUpdate('deck', old)
  const isDeck = way === 'one pptx'

  const pack = () =>
    packing.start(async (say, signal) => {
      const today = dayHere(Date.now())
      const wanted = figureCharts.filter(({ id }) => charts.includes(id))
      const asked = [
        { shared: present, scene, name: null, today, charts: wanted },
        ...saved.map(({ shared, name }) => ({ shared, name, charts: wanted })),
      ].filter((_, i) => scenarios.includes(i === 0 ? 'present' : saved[i - 1]!.id))
      const simulated = (done: number, of: number) => say(`${done} of ${of} scenarios worked out`)
      const subjects = await subjectsFor(ask, asked, { facts: known, events: scene.events, today }, simulated, signal)
      const format = way.split(' ')[1] as FormatId
      const isTogether = way.startsWith('one')
      const options = {
        size: sizes[size],
        theme,
        isTransparent: false,
        format,
        isTogether,
        title: 'Stakeout: charts of a what-if',
        link: linkAlone(subjects[0]!.shared),
        scale: 2,
        isCarried: true,
        decimalMark,
        address: publicAddress(),
        day: new Date(),
        house: await houseFor(carrierOf(format)),
        template,
      }
      const progress = (done: number, of: number) => say(`${done} of ${of} figures`)
      const made = await packOf(ask, packItems(wanted, subjects), known, options, progress, signal)
      const called = `stakeout-figures_${scene.asOf}.${isTogether ? formatOf(format).ending : 'zip'}`
      if (isDeck && deck.old) say('Updating the deck')
      const { file, name } = isDeck ? await deck.finished(made.file, called) : { file: made.file, name: called }
      signal.throwIfAborted()
      save(file, name)
      return savedMessage(isDeck && deck.old ? `Saved as ${name}` : 'Saved', made)
    })
  const isNothing = charts.length === 0 || scenarios.length === 0
  return (
    <Dialog
      name="Pictures of all charts"
      className="batchDialog"
      kind="pack"
      onClose={() => (packing.cancel(), onClose())}
    >
      <h2>Pictures of all charts</h2>
      <div className="exportPanel">
        <Choose
          legend="Charts"
          all={figureCharts.map(({ id, title }) => ({ id, label: title }))}
          chosen={charts}
          onChoose={setCharts}
        />
        <Choose
          legend="Scenarios, on common axes"
          all={[{ id: 'present', label: 'On the desk now' }, ...saved.map(({ id, name }) => ({ id, label: name }))]}
          chosen={scenarios}
          onChoose={setScenarios}
        />
        <div className="exportRow">
          <label>
            Size
            <select value={size} onChange={({ target }) => setSize(target.value as SizeId)}>
              {sizeIds.map(id => (
                <option key={id} value={id}>
                  {sizes[id].label}
                </option>
              ))}
            </select>
          </label>
          <GroundChoice theme={theme} onTheme={setTheme} />
          <label>
            As
            <select value={way} onChange={({ target }) => setWay(target.value as typeof way)}>
              {formatIds.map(id => (
                <option key={id} value={`each ${id}`}>
                  ZIP: {formats[id].label}
                </option>
              ))}
              {togetherIds.map(id => (
                <option key={id} value={`one ${id}`}>
                  {formatOf(id).together!.label}
                </option>
              ))}
            </select>
          </label>
          {way === 'each csv' && <MarkChoice mark={decimalMark} onMark={setDecimalMark} />}
        </div>
        {isDeck && <UpdateChoice update={deck} />}
        {way.endsWith('pptx') && <TemplateButton />}
        <PackWays packing={packing} isReady={facts !== null && !isNothing} onDownload={pack} onClose={onClose} />
      </div>
    </Dialog>
  )
}
