import { capital } from '../model/wording.ts'
import { type AuthoredInput, type Provenance, whatIfOnly } from './provenance.ts'

/** A line of the record: what it is about, and what it says. */
export type ProvenanceRow = readonly [about: string, says: string]

/** How many inputs were changed, and each of them with its whole reason. */
export const changedRows = ({ changes, authored }: Provenance): ProvenanceRow[] => [
  ['Changed', `${changes}${authored.length > 0 ? ':' : '.'}`],
  ...authored.map(one => ['Changed', authoredText(one)] as const),
]

/** Where all else comes from: base, grades of the inputs, sources, consensus, market, edition, code. */
export function originRows(record: Provenance): ProvenanceRow[] {
  const { base, carried, inputs, sources, consensus, market, edition, code } = record
  const row = (about: string, says: string | null): ProvenanceRow[] => (says === null ? [] : [[about, says]])
  return [
    ['Base', `Base: ${base}. ${whatIfOnly}.`],
    ...row('Base', carried),
    ['Inputs', inputs],
    ...row('Sources', sources && `Sources: ${sources.join('; ')}.`),
    ...row('Consensus', consensus),
    ...market.map(says => ['Market', says] as const),
    ['Model', `${edition}.`],
    ...row('Code', code && `Code of this scenario: ${code}`),
  ]
}

/** An input of the author's on one line: "Assumption: Anthropic’s ARR growth from 60 % to 90 %. Order book". */
function authoredText({ grade, says, reason, baseReason }: AuthoredInput): string {
  const why = reason === null ? ', without a reason given' : `. ${reason}`
  const whyBefore = baseReason === null ? '' : `. In the own base: ${baseReason}`
  return `${grade ? capital(grade) : 'Assumption'}: ${says}${why}${whyBefore}`
}
