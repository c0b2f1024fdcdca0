import { useEffect, useState } from 'react'
import { type EditionBridge, editionBridge, firstEditionAnswer } from '../../analysis/editionBridge.ts'
import { headlineWords, verdictSentence } from '../../analysis/verdict.ts'
import { whatIf } from '../../analysis/whatIf.ts'
import { measures } from '../../model/measures.ts'
import { worldOf } from '../../model/world.ts'
import type { FirstEditionScenario } from '../../state/scenario/firstEdition.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EditionTable } from './EditionTable.tsx'
import { VerdictWords } from './VerdictWords.tsx'
import './changesDialog.css'

/** What the second edition of the model changed in a scenario of the first: the verdict of then, that of now, and the way between by item. */
export function EditionDialog({ of, onClose }: { of: FirstEditionScenario; onClose: () => void }) {
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const { base, asOf, values } = of
  const [found, setFound] = useState<EditionBridge | null>(null)
  useEffect(() => {
    // Thousands of worlds: the dialog stands first.
    const working = setTimeout(() => setFound(editionBridge(base, values, { measure, quarter: horizon })))
    return () => clearTimeout(working)
  }, [base, values, measure, horizon])
  const says = (answer: ReturnType<typeof whatIf>) => headlineWords(verdictSentence({ answer, measure, horizon, asOf }))
  return (
    <Dialog name="What the new model changed" className="changesDialog" kind="edition" onClose={onClose}>
      <h2>What the new model changed</h2>
      <dl>
        <div>
          <dt>First edition</dt>
          <dd>
            <VerdictWords words={says(firstEditionAnswer(base, values))} />.
          </dd>
        </div>
        <div>
          <dt>Now</dt>
          <dd>
            <VerdictWords words={says(whatIf(worldOf(base, values)))} />.
          </dd>
        </div>
      </dl>
      {found ? <EditionTable found={found} measure={measure} /> : <p role="status">Working it out…</p>}
      <p>
        An item’s effect is its mean over every order in which the items can be changed, so the steps add up exactly.{' '}
        {found &&
          found.idle.length > 0 &&
          `Not moved by: ${found.idle.map(({ label }) => label.toLowerCase()).join('; ')}. `}
        {`Judged by ${measures[measure].label.toLowerCase()}; the quarter and the measure are those of the desk.`}
      </p>
      <div className="sheetEnd">
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
