import { catalogue } from '../../charts/catalogue.ts'
import type { Command } from '../ui/command.ts'
import { allFigures, askForFigure, theWorkbook } from '../ui/exportRequest.ts'
import { askForPaper } from './printing.ts'

/** A picture of each chart, for whoever has no pointer on it, and of many at once; and the report on paper. */
export const figureCommands: Command[] = [
  ...Object.entries(catalogue).map(([id, { title }]) => ({
    id: `figure.${id}`,
    label: `Picture of ${title}`,
    run: () => askForFigure(id),
  })),
  { id: 'figure.all', label: 'Pictures of all charts', run: () => askForFigure(allFigures) },
  { id: 'workbook', label: 'Workbook (Excel): the model as live formulas', run: () => askForFigure(theWorkbook) },
  { id: 'print', label: 'Print a report', keys: ['mod+p'], run: askForPaper },
]
