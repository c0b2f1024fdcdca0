import { useState } from 'react'
import { type PreviewRow } from '../../intake/preview.ts'
import { isReady } from '../../intake/rowState.ts'
import type { IntakeReply } from '../../intake/session.ts'
import type { GivenTable } from '../../state/session/overlays.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IntakeChooser } from './IntakeChooser.tsx'
import { IntakeQuestions } from './IntakeQuestions.tsx'
import { IntakeShape } from './IntakeShape.tsx'
import { IntakeTable } from './IntakeTable.tsx'
import { IntakeTarget } from './IntakeTarget.tsx'
import { type RowChoice, takenValues, withRow } from './rowChoice.ts'
import { useIntake } from './useIntake.ts'
import './intakeDialog.css'

/** Numbers from a table, looked at before they are taken: nothing is changed until the button at the end, and then all at once. */
export function IntakeDialog({ given, onClose }: { given: GivenTable | null; onClose: () => void }) {
  const [named, setNamed] = useState(given)
  const [choice, setChoice] = useState<RowChoice>({})
  const { reply, answers, answer } = useIntake(named?.source ?? null)
  const begin = (next: GivenTable | null) => {
    setChoice({})
    setNamed(next)
  }
  const rows = reply && 'preview' in reply ? reply.preview.rows : []
  return (
    <Dialog name="Numbers from a table" className="intakeDialog" kind="intake" onClose={onClose}>
      <h2>Numbers from a table{named?.name && <small>{named.name}</small>}</h2>
      {named && <output className="intakeSays">{summaryOf(reply, named.name)}</output>}
      {!named && <IntakeChooser onGiven={begin} />}
      {named && reply && 'preview' in reply && (
        <>
          <IntakeShape {...reply} onAnswer={answer} />
          <IntakeQuestions all={reply.preview.questions} onAnswer={answer} />
          <IntakeTable
            rows={rows}
            answers={answers}
            choice={choice}
            onChoose={(row, isTaken) => setChoice(withRow(choice, rows, row, isTaken))}
            onAnswer={answer}
          />
          <IntakeTarget name={named.name} values={takenValues(rows, choice)} onClose={onClose} />
        </>
      )}
      {named && (
        <button type="button" className="textButton intakeAnother" onClick={() => begin(null)}>
          Read another table
        </button>
      )}
    </Dialog>
  )
}

/** How many rows can be taken, wait or are refused; or why nothing is read. */
function summaryOf(reply: IntakeReply | null, name: string): string {
  if (!reply) return 'Reading…'
  if ('problem' in reply) return `${name ? `“${name}” is not read` : 'It is not read'}. ${reply.problem}.`
  const { rows } = reply.preview
  const count = (test: (row: PreviewRow) => boolean) => rows.filter(test).length
  const waiting = count(({ awaits }) => awaits !== null)
  const refused = count(row => !isReady(row) && row.awaits === null)
  const parts = [
    `${count(isReady)} of ${rows.length === 1 ? '1 row' : `${rows.length} rows`} can be taken`,
    waiting > 0 && `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer`,
    refused > 0 && `${refused} cannot, and ${refused === 1 ? 'says' : 'say'} why`,
  ]
  return [`${parts.filter(Boolean).join('; ')}.`, ...reply.remarks.map(remark => `${remark}.`)].join(' ')
}
