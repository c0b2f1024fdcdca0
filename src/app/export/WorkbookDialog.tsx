import { use, useState } from 'react'
import { figureFileName } from '../../export/fileName.ts'
import { publicAddress } from '../../figures/address.ts'
import { ask } from '../../figures/workers.ts'
import { scenariosIn } from '../../state/scenario/savedItem.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { dayOf } from '../../state/scenario/start.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { save } from '../ui/save.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { useSession } from '../ui/sessionContext.ts'
import { Choose } from './Choose.tsx'
import { UpdateChoice, useFileUpdate } from './fileUpdate.tsx'
import { PackWays, usePacking } from './packing.tsx'
import { useSourceFacts } from './useFacts.ts'
import { houseFor } from './useHouse.ts'
import { useNameOf } from './useNameOf.ts'
import './export.css'

/** The model as a workbook: what is in it, the saved scenarios that stand beside the one on the desk, and the file. */
export function WorkbookDialog({ old, onClose }: { old?: File | undefined; onClose: () => void }) {
  const { store } = useSession()
  const facts = useSourceFacts()
  const [shared] = useState(() => sharedOf(store.getState()))
  const name = useNameOf(shared)
  const kept = use(ScenariosContext)?.store.getState().kept ?? []
  const saved = scenariosIn(kept).filter(one => one.name !== name)
  const [others, setOthers] = useState(() => saved.map(({ id }) => id))
  const [isCarried, setCarried] = useState(true)
  const [hasTables, setTables] = useState(true)
  const update = useFileUpdate('workbook', old)
  const packing = usePacking('The workbook could not be written', false)

  const download = () =>
    packing.start(async (say, signal) => {
      const steps = update.old ? 2 : 1
      say(`Writing the workbook${steps > 1 ? ', step 1 of 2' : ''}`)
      const house = await houseFor('workbook')
      const book = {
        name,
        shared,
        others: saved.filter(({ id }) => others.includes(id)),
        facts: facts ?? [],
        isCarried,
        hasTables,
        address: publicAddress(),
        madeAt: new Date(),
        ...(house && { house }),
      }
      const made = await ask('workbook', null, book, signal)
      if (steps > 1) say('Updating your workbook, step 2 of 2')
      const called = figureFileName('workbook', name, dayOf(shared), 'xlsx')
      const finished = await update.finished(made, called, signal)
      save(finished.file, finished.name)
      return `Saved as ${finished.name}`
    })
  return (
    <Dialog
      name="Workbook (Excel)"
      className="batchDialog"
      kind="workbook"
      onClose={() => (packing.cancel(), onClose())}
    >
      <h2>The model as a workbook</h2>
      <div className="exportPanel">
        <p>
          An Excel file whose formulas are the model: change an input in it, and every line of both stacks follows. With
          the sources of all inputs, checks that must read zero, and up to seven saved scenarios with the whole model of
          each: a switch says which is in use, and all lines stand side by side.
        </p>
        {saved.length > 0 && (
          <Choose
            legend="Beside the scenario on the desk"
            all={saved.map(({ id, name: label }) => ({ id, label }))}
            chosen={others}
            onChoose={setOthers}
          />
        )}
        <label className="exportCheck">
          <input type="checkbox" checked={isCarried} onChange={({ target }) => setCarried(target.checked)} />
          The file carries the scenario: dropped on this page, it opens again, with what was changed in it
        </label>
        <label className="exportCheck">
          <input type="checkbox" checked={hasTables} onChange={({ target }) => setTables(target.checked)} />
          With the tables: sensitivity of two inputs, years, a share, and weights where there are any, all by formulas
        </label>
        <UpdateChoice update={update} />
        <PackWays packing={packing} isReady={facts !== null} onDownload={download} onClose={onClose} />
      </div>
    </Dialog>
  )
}
