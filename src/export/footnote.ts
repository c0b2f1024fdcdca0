import type { Ink } from './colours.ts'
import type { Run } from './shapes.ts'
import type { Type } from './type.ts'
import { atMost, brokenLines, type Style } from './typesetting.ts'

/** What stands under a figure. All of it is of this figure: only its changed assumptions, only its sources. */
export type Footnote = {
  /** The inputs that feed the chart and are the user's: changed ("Anthropic ARR growth 60 % to 90 %"), or of their own base. */
  changed: readonly string[]
  /** Whether inputs are the user's that do not feed it. */
  hasOther: boolean
  base: string
  sources: readonly string[]
  model: string
  scenario: string | null
  code: string | null
  address: string | null
  /** The whole of it, which opens this very scenario. */
  opens?: string | null
  /** What else has to be said, as sentences. */
  remarks: readonly string[]
}

/** What is said of a figure none of whose inputs was changed. */
export const unchangedNote = ({ hasOther }: Pick<Footnote, 'hasOther'>): string =>
  hasOther ? 'None of this figure’s inputs was changed.' : 'No input was changed.'

/** The footnote as paragraphs of lines: what was changed, what it rests on, and what it is. */
export function footnoteIn(type: Type, note: Footnote, ink: Ink, style: Style, width: number): Run[][][] {
  const said = (text: string, weight = 400, colour = ink.ink2): Run => ({ text, weight, colour })
  const set = (runs: Run[]) => brokenLines(type, runs, style, width)
  const listed = (items: readonly string[], lines: number, before: Run[], colour: string, after = '') => {
    for (let shown = items.length; shown > 0; shown--) {
      const left = items.length - shown
      const text = `${items.slice(0, shown).join('; ')}${left > 0 ? ` and ${left} more` : ''}.${after}`
      const fitted = set([...before, said(text, 400, colour)])
      if (fitted.length <= lines || shown === 1) return atMost(fitted, lines)
    }
    return set(before)
  }
  const lines = width < 420 ? 3 : 2
  const changed =
    note.changed.length > 0
      ? listed(note.changed, lines, [said('Changed by the author: ', 600, ink.user)], ink.ink)
      : set([said(unchangedNote(note), 400, ink.ink)])
  const rests = listed(note.sources, lines, [said(`Base: ${note.base}. Sources: `)], ink.ink2)
  const code: Run[] = note.code ? [said(note.scenario ? ', ' : ', scenario '), said(note.code, 600, ink.ink)] : []
  const named = note.scenario ? [said(', scenario '), said(`“${note.scenario}”`, 400, ink.ink)] : []
  const address = note.address
    ? [said(', '), { ...said(note.address), ...(note.opens && { address: note.opens }) }]
    : []
  const end = `.${note.remarks.map(text => ` ${text}`).join('')}`
  const is = [
    said(`A what-if, not a forecast. Stakeout model v${note.model}`),
    ...named,
    ...code,
    ...address,
    said(end),
  ]
  return [changed, rests, atMost(set(is), 3)]
}
