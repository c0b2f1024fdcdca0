import type { MeasureId } from '../../model/measures.ts'
import { inputName } from '../../model/names.ts'
import { longDate } from '../../model/quarters.ts'
import { inputValue } from '../../model/wording.ts'
import { gradeText } from '../../state/library/baseChangesTable.ts'
import type { BaseChanges, ChangedValue, FigureBridge } from '../../state/scenario/baseChanges.ts'
import { GradeMark } from '../explain/GradeMark.tsx'
import { ReasonSays } from '../ui/ReasonSays.tsx'
import { leadFormat } from './leadFormat.ts'
import { rowsBetween, WaterfallTable } from './WaterfallTable.tsx'

type BaseChangesTableProps = {
  changes: BaseChanges
  figure: FigureBridge
  measure: MeasureId
  names: { from: string; to: string }
  /** The days on which the earlier one and the later one start. */
  starts: readonly [string, string]
}

/** A changed input a row: old, new and source, and what it did to the figure. */
export function BaseChangesTable({ changes, figure, measure, names, starts }: BaseChangesTableProps) {
  const { bridge, unit, label, isLead } = figure
  const byKey = new Map<string, ChangedValue>(changes.values.map(value => [value.key, value]))
  const steps = bridge.steps.map(({ key, effect }) => {
    const value = byKey.get(key)
    return {
      key,
      label: value ? inputName(value.key) : 'Day of the base',
      says: value ? <Standing value={value} /> : `${longDate(starts[0])} → ${longDate(starts[1])}`,
      effect,
    }
  })
  const words = isLead
    ? leadFormat(measure, unit)
    : { effectHead: 'Effect', valueHead: label, effect: unit.delta, value: unit.exact }
  return (
    <WaterfallTable
      {...words}
      caption={`What each changed input did to: ${label}`}
      item="Input, old → new, source"
      rows={rowsBetween(bridge, names, steps)}
    />
  )
}

function Standing({ value: { key, from, to, grade, reason } }: { value: ChangedValue }) {
  return (
    <>
      {inputValue(key, from)} → {inputValue(key, to)}
      {'. '}
      <GradeMark mark={grade} /> {reason ? <ReasonSays reason={reason} /> : grade && gradeText(grade)}
    </>
  )
}
