import { use, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { figureCharts } from '../../charts/index.ts'
import type { ThemeId } from '../../export/colours.ts'
import { readersMark } from '../../export/csv.ts'
import { formatIds, formatOf, formats, togetherIds } from '../../export/formats.ts'
import { type SizeId, sizeIds, sizes } from '../../export/sizes.ts'
import { savedMessage } from '../../figures/pack.ts'
import { atRest } from '../../figures/subject.ts'
import type { Live } from '../../live/live.ts'
import { scenariosIn } from '../../state/scenario/savedItem.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { save } from '../ui/save.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { useSession } from '../ui/sessionContext.ts'
import { type BatchWay, batch } from './batch.ts'
import { Choose } from './Choose.tsx'
import { UpdateChoice, useFileUpdate } from './fileUpdate.tsx'
import { GroundChoice } from './GroundChoice.tsx'
import { MarkChoice } from './MarkChoice.tsx'
import { PackWays, usePacking } from './packing.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import { useSourceFacts } from './useFacts.ts'
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
  const [way, setWay] = useState<BatchWay>(old ? 'one pptx' : 'each png')
  const [theme, setTheme] = useState<ThemeId>('light')
  const [decimalMark, setDecimalMark] = useState(readersMark)
  const known = facts ?? []
  const template = useTemplate()
  const packing = usePacking('The figures could not be written')
  const deck = useFileUpdate('deck', old)
  const isDeck = way === 'one pptx'

  const pack = () =>
    packing.start(async (say, signal) => {
      const asked = [
        { shared: present, scene, name: null },
        ...saved.map(({ shared, name }) => ({ shared, name })),
      ].filter((_, i) => scenarios.includes(i === 0 ? 'present' : saved[i - 1]!.id))
      const wanted = figureCharts.filter(({ id }) => charts.includes(id))
      const choices = { way, size: sizes[size], theme, decimalMark, template }
      const { made, called } = await batch({ charts: wanted, asked, facts: known, scene, choices }, say, signal)
      if (isDeck && deck.old) say('Updating the deck')
      const { file, name } = isDeck ? await deck.finished(made.file, called, signal) : { file: made.file, name: called }
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
              <option value="all">ZIP: every format, and the workbook</option>
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
          {(way === 'each csv' || way === 'all') && <MarkChoice mark={decimalMark} onMark={setDecimalMark} />}
        </div>
        {isDeck && <UpdateChoice update={deck} />}
        {(way.endsWith('pptx') || way === 'all') && <TemplateButton />}
        <PackWays packing={packing} isReady={facts !== null && !isNothing} onDownload={pack} onClose={onClose} />
      </div>
    </Dialog>
  )
}
