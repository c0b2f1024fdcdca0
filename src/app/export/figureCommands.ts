import { catalogue } from '../../charts/catalogue.ts'
import type { Command, Hand } from '../ui/command.ts'
import { askForPaper } from './printing.ts'

/** A picture of each chart, for whoever has no pointer on it, and of many at once; and the report on paper. */
export const figureCommands = ({ session: { overlays } }: Hand): Command[] => [
  ...Object.entries(catalogue).map(([id, { title }]) => ({
    id: `figure.${id}`,
    label: `Picture of ${title}`,
    run: () => overlays.open({ kind: 'export', chart: id }),
  })),
  { id: 'figure.all', label: 'Pictures of all charts', run: () => overlays.open({ kind: 'pack' }) },
  {
    id: 'workbook',
    label: 'Workbook (Excel): the model as live formulas',
    run: () => overlays.open({ kind: 'workbook' }),
  },
  { id: 'embed', label: 'Embed in a page', run: () => overlays.open({ kind: 'embed', chart: null }) },
  { id: 'house', label: 'House file: firm, logo, colours, disclosures', run: () => overlays.open({ kind: 'house' }) },
  {
    id: 'template',
    label: 'Your PowerPoint template',
    run: () => overlays.open({ kind: 'template', given: null }),
  },
  { id: 'print', label: 'Print a report', keys: ['mod+p'], run: askForPaper },
]
