/** What became of a sheet: how many of its cells are new, which texts and how many looks of somebody's were kept, and what of theirs gave way. */
export type SheetReport = {
  name: string
  replaced: number
  keptTexts: string[]
  keptLooks: number
  gaveWay: string[]
}

/** What became of a workbook: sheets brought up to date, added, left as they are, and somebody's own. */
export type WorkbookReport = { updated: SheetReport[]; added: string[]; left: string[]; own: string[] }

/** The report in sentences: first what it comes to, then a line a sheet of which there is something to say. */
export function workbookSentences({ updated, added, left, own }: WorkbookReport): string[] {
  return [
    [
      `${counted(updated.length, 'sheet')} updated`,
      added.length > 0 && `${counted(added.length, 'sheet')} added at the end`,
      own.length > 0 && `${counted(own.length, 'sheet')} of yours kept`,
      left.length > 0 &&
        `${counted(left.length, 'sheet')} of Stakeout left as ${left.length === 1 ? 'it is' : 'they are'}`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
    ...updated.flatMap(sheetSentence),
    ...added.map(name => `“${name}” is new.`),
    ...left.map(name => `“${name}” is not in this export.`),
  ]
}

function sheetSentence({ name, replaced, keptTexts, keptLooks, gaveWay }: SheetReport): string[] {
  const kept = [
    keptTexts.length > 0 && `${counted(keptTexts.length, 'text')} that you edited (${some(keptTexts)})`,
    keptLooks > 0 && `the format of ${counted(keptLooks, 'cell')}`,
  ].filter(Boolean)
  const parts = [
    replaced > 0 && `replaced ${counted(replaced, 'cell')}`,
    kept.length > 0 && `kept ${kept.join(' and ')}`,
    gaveWay.length > 0 && `${some(gaveWay)}, which you filled in, gave way`,
  ].filter(Boolean)
  return parts.length > 0 ? [`“${name}”: ${parts.join('; ')}.`] : []
}

const counted = (many: number, of: string) => `${many} ${of}${many === 1 ? '' : 's'}`

const some = (places: readonly string[]) =>
  places.length > 5 ? `${places.slice(0, 5).join(', ')} and ${places.length - 5} more` : places.join(', ')
