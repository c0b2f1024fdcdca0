import { useState } from 'react'
import type { PreviewRow } from '../../intake/previewRow.ts'
import { isReady } from '../../intake/rowState.ts'
import type { IntakeReply } from '../../intake/session.ts'
import type { GivenTable } from '../../state/session/overlays.ts'
import { IntakeQuestions } from './IntakeQuestions.tsx'
import { IntakeShape } from './IntakeShape.tsx'
import { IntakeTable } from './IntakeTable.tsx'
import { IntakeTarget } from './IntakeTarget.tsx'
import { type RowChoice, takenRows, withRow } from './rowChoice.ts'
import { useIntake } from './useIntake.ts'

/** One table as it is read: how many rows can be taken, what is asked, each row, and what they become. */
export function IntakeReading({ given: { name, source }, onClose }: { given: GivenTable; onClose: () => void }) {
  const { reply, answers, answer } = useIntake(source)
  const [choice, setChoice] = useState<RowChoice>({})
  const says = <output className="intakeSays">{summaryOf(reply, name)}</output>
  if (!reply || 'problem' in reply) return says
  const { questions, rows } = reply.preview
  return (
    <>
      {says}
      <IntakeShape {...reply} onAnswer={answer} />
      <IntakeQuestions all={questions} onAnswer={answer} />
      <IntakeTable
        rows={rows}
        answers={answers}
        choice={choice}
        onChoose={(row, isTaken) => setChoice(withRow(choice, rows, row, isTaken))}
        onAnswer={answer}
      />
      <IntakeTarget name={name} rows={takenRows(rows, choice)} onClose={onClose} />
    </>
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
