import type { Ink } from './colours.ts'
import type { Run } from './shapes.ts'
import type { Type } from './type.ts'
import { atMost, brokenLines, type Style } from './typesetting.ts'

/** What stands under a figure. All of it is of this figure: only its changed assumptions, only its sources. */
export type Footnote = {
  /** How many inputs were changed: "Changed by the author (2 of 106 inputs)", or that none was. */
  lead: string
  /** The inputs that feed the chart and are the user's: changed ("Anthropic ARR growth 60 % to 90 %"), or of their own base. */
  changed: readonly string[]
  /** What became of the others: "1 that feeds no number here". */
  others: readonly string[]
  base: string
  sources: readonly string[]
  edition: string
  scenario: string | null
  code: string | null
  address: string | null
  /** The whole of it, which opens this very scenario. */
  opens?: string | null
  /** What else has to be said, as sentences. */
  remarks: readonly string[]
  /** How sure the inputs are that feed it. */
  inputs: string
  /** All that is known of where the scenario comes from, a line each of what it is about and what it says: for who has more room. */
  record: readonly (readonly [about: string, says: string])[]
}

/** What was changed, on one line. */
export const changedText = ({ lead, changed, others }: Pick<Footnote, 'lead' | 'changed' | 'others'>): string =>
  [lead, ...(changed.length + others.length > 0 ? [[...changed, ...others].join('; ')] : [])].join(': ') + '.'

/** The footnote as paragraphs of lines: what was changed, what it rests on, and what it is. */
export function footnoteIn(type: Type, note: Footnote, ink: Ink, style: Style, width: number): Run[][][] {
  const said = (text: string, weight = 400, colour = ink.ink2): Run => ({ text, weight, colour })
  const set = (runs: Run[]) => brokenLines(type, runs, style, width)
  const listed = (
    items: readonly string[],
    lines: number,
    before: Run[],
    colour: string,
    after: readonly string[] = [],
  ) => {
    for (let shown = items.length; shown > 0; shown--) {
      const left = items.length - shown
      const text = `${items.slice(0, shown).join('; ')}${left > 0 ? ` and ${left} more` : ''}${after.map(also => `; ${also}`).join('')}.`
      const fitted = set([...before, said(text, 400, colour)])
      if (fitted.length <= lines || shown === 1) return atMost(fitted, lines)
    }
    return set(before)
  }
  const lines = width < 420 ? 3 : 2
  const changed =
    note.changed.length > 0
      ? listed(note.changed, lines, [said(`${note.lead}: `, 600, ink.user)], ink.ink, note.others)
      : set([said(changedText(note), 400, ink.ink)])
  const rests = listed(note.sources, lines, [said(`Base: ${note.base}. Sources: `)], ink.ink2)
  const code: Run[] = note.code ? [said(note.scenario ? ', ' : ', scenario '), said(note.code, 600, ink.ink)] : []
  const named = note.scenario ? [said(', scenario '), said(`“${note.scenario}”`, 400, ink.ink)] : []
  const address = note.address
    ? [said(', '), { ...said(note.address), ...(note.opens && { address: note.opens }) }]
    : []
  const end = `.${note.remarks.map(text => ` ${text}`).join('')}`
  const is = [said(`A what-if, not a forecast. ${note.edition}`), ...named, ...code, ...address, said(end)]
  return [changed, rests, atMost(set(is), 3)]
}
