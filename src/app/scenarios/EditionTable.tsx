import type { EditionBridge } from '../../analysis/editionBridge.ts'
import { stackLines } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { whose } from '../../model/names.ts'
import { capital, inputValue, lowered } from '../../model/wording.ts'
import { leadFormat } from './leadFormat.ts'
import { rowsBetween, WaterfallTable } from './WaterfallTable.tsx'

/** From the lead of the first edition to that of today, an item a row, with a bar for each. */
export function EditionTable({ found, measure }: { found: EditionBridge; measure: MeasureId }) {
  const { of } = measures[measure]
  const { steps, worlds } = found
  const rows = steps.map(({ item: { label, says, keys }, effect }) => ({
    key: label,
    label,
    says: [says, movesOf(label, keys, worlds)].filter(Boolean).join(' '),
    effect,
  }))
  return (
    <WaterfallTable
      {...leadFormat(measure, stackLines[measures[measure].line].unit)}
      caption={`What each item did to the lead of ${of('aws')} over ${of('alliance')}, and the lead after it`}
      item="Item"
      rows={rowsBetween(found, { from: 'First edition', to: 'Now' }, rows)}
    />
  )
}

/** From what to what the inputs of an item went, without whose they are where its label says so: "Anthropic $0B → $105B, OpenAI $0B → $105B, surplus kept as cash 0 % → 100 %." */
function movesOf(label: string, keys: readonly InputKey[], { from, to }: EditionBridge['worlds']): string {
  const moved = keys.filter(key => from[key] !== to[key])
  const isOne = new Set(moved.map(key => inputOf(key).id)).size === 1
  const said = moved.map(key => {
    const input = inputOf(key)
    const owner = whose(input)
    const name = [owner && !label.endsWith(owner) && owner, !isOne && !input.side && lowered(input.parameter.label)]
      .filter(Boolean)
      .join(' ')
    return `${name} ${inputValue(key, from[key])} → ${inputValue(key, to[key])}`.trim()
  })
  return said.length > 0 ? capital(`${said.join(', ')}.`) : ''
}
