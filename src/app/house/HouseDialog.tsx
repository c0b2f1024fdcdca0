import { useMemo, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { type ThemeId, themeInks } from '../../export/colours.ts'
import type { House } from '../../house/house.ts'
import { houseInks } from '../../house/houseInks.ts'
import { checkedHouse, writeHouse } from '../../house/readHouse.ts'
import type { Live } from '../../live/live.ts'
import { houseKeep } from '../../state/settings/houseStore.ts'
import { GroundChoice } from '../export/GroundChoice.tsx'
import { useHouse } from '../export/useHouse.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { save } from '../ui/save.ts'
import { HouseChoices } from './HouseChoices.tsx'
import { HousePreview } from './HousePreview.tsx'
import { HouseText } from './HouseText.tsx'
import { colourFields, type HouseDraft, sourcesField, textFields } from './houseFields.ts'
import '../export/export.css'
import './house.css'

type HouseDialogProps = { live: Live<ChartInput>; onClose: () => void }

/** The house file of this browser, with a figure as it would leave while it is edited. */
export function HouseDialog({ live, onClose }: HouseDialogProps) {
  const kept = useHouse()
  return (
    <Dialog name="House file" className="exportDialog houseDialog" kind="house" onClose={onClose}>
      <h2>House file</h2>
      {kept && <HouseForm start={kept.house ?? {}} unread={kept.problems} live={live} onClose={onClose} />}
    </Dialog>
  )
}

type HouseFormProps = HouseDialogProps & { start: House; unread: readonly string[] }

function HouseForm({ start, unread, live, onClose }: HouseFormProps) {
  const [draft, setDraft] = useState<HouseDraft>(start)
  const [theme, setTheme] = useState<ThemeId>('light')
  const [message, setMessage] = useState('')
  const [round, setRound] = useState(0)
  const change = (more: Partial<HouseDraft>) => {
    setMessage('')
    setDraft(before => ({ ...before, ...more }))
  }
  const read = useMemo(() => checkedHouse(draft), [draft])
  const house = 'house' in read ? read.house : null
  const derived = useMemo(() => (house ? houseInks(house.colours) : { inks: themeInks, remarks: [] }), [house])
  const problems = 'problems' in read ? read.problems : 'problem' in derived ? [derived.problem] : []
  const remarks = 'remarks' in derived ? derived.remarks : []
  const isGood = house !== null && problems.length === 0

  const apply = async (applied: House | null) => {
    const warning = await houseKeep.apply(applied)
    setMessage(
      warning ??
        (applied ? 'Applied: all that leaves the desk from now on carries it' : 'Taken off: nothing is carried'),
    )
    if (applied) return
    setDraft({})
    setRound(round + 1)
  }
  return (
    <>
      <HousePreview house={isGood ? house : null} theme={theme} live={live} />
      <div className="exportPanel">
        <p className="houseHint">
          Stays in this browser, and goes into no link and no scenario. A house file can also be dropped on the page.
        </p>
        {textFields.map(field => (
          <HouseText key={`${round} ${field.label}`} field={field} draft={draft} onChange={change} />
        ))}
        <div className="exportRow">
          {colourFields.map(field => (
            <HouseText key={`${round} ${field.label}`} field={field} draft={draft} onChange={change} />
          ))}
        </div>
        <HouseChoices draft={draft} onChange={change} />
        <HouseText key={`sources ${round}`} field={sourcesField} draft={draft} onChange={change} />
        <div className="exportRow">
          <GroundChoice theme={theme} onTheme={setTheme} />
        </div>
        <ul className="exportNotes" aria-live="polite">
          {[...unread, ...problems].map(problem => (
            <li key={problem} className="houseProblem">
              {problem}
            </li>
          ))}
          {remarks.map(remark => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
        <div className="exportWays">
          <output>{message}</output>
          <button type="button" className="wordButton" onClick={() => void apply(null)}>
            Take off
          </button>
          <button
            type="button"
            className="wordButton"
            disabled={!isGood}
            onClick={() =>
              house && save(new Blob([writeHouse(house)], { type: 'application/json' }), 'stakeout-house.json')
            }
          >
            Save as a file
          </button>
          <button type="button" className="wordButton" onClick={onClose}>
            Close
          </button>
          <button type="button" className="wordButton" disabled={!isGood} onClick={() => void apply(house)}>
            Apply
          </button>
        </div>
      </div>
    </>
  )
}
