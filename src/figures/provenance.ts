import type { Provenance } from '../export/csv.ts'
import type { DrawnFigure } from '../export/figure.ts'
import type { Footnote } from '../export/footnote.ts'

/** Where the figures of a data file come from: what stands around the picture, and the link to it, as lines. */
export const provenanceOf = (
  figure: Pick<DrawnFigure, 'title' | 'says'>,
  note: Footnote,
  link: string | null,
): Provenance => [
  ['Figure', figure.title],
  ['Shows', figure.says],
  ['Base', note.base],
  ['Changed by the author', note.changed.join('; ') || 'nothing that feeds this figure'],
  ['Sources', note.sources.join('; ')],
  ['Model', `Stakeout v${note.model}. A what-if, not a forecast`],
  ...note.remarks.map(text => ['Remark', text] as const),
  ...(note.scenario ? ([['Scenario', note.scenario]] as const) : []),
  ...(note.code ? ([['Code', note.code]] as const) : []),
  ...(link ? ([['Link', link]] as const) : []),
]
