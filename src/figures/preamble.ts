import type { Preamble } from '../export/csv.ts'
import type { DrawnFigure } from '../export/figure.ts'
import { changedText, type Footnote } from '../export/footnote.ts'

/** What stands over the rows of a data file: what the figure is, what stands under it, and the link to it. */
export const preambleOf = (
  figure: Pick<DrawnFigure, 'title' | 'says'>,
  note: Footnote,
  link: string | null,
): Preamble => [
  ['Figure', figure.title],
  ['Shows', figure.says],
  ['Base', note.base],
  ['Changes', changedText(note)],
  ['Sources', note.sources.join('; ')],
  ['Model', `${note.edition}. A what-if, not a forecast`],
  ...note.remarks.map(text => ['Remark', text] as const),
  ...(note.scenario ? ([['Scenario', note.scenario]] as const) : []),
  ...(note.code ? ([['Code', note.code]] as const) : []),
  ...(link ? ([['Link', link]] as const) : []),
]
