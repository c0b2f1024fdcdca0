/** What became of one slide: what was replaced and what was kept, each in a few words. */
export type SlideReport = { title: string; replaced: string[]; kept: string[] }

/** What became of a deck: slides that were brought up to date, slides that were added, slides of Stakeout's that were left as they are, and how many are somebody's own. */
export type DeckReport = { updated: SlideReport[]; added: string[]; left: string[]; own: number; remarks: string[] }

/** The report in sentences: first what it comes to, then a line a slide. */
export function reportSentences({ updated, added, left, own, remarks }: DeckReport): string[] {
  return [
    [
      `${count(updated.length, 'slide')} updated`,
      added.length > 0 && `${count(added.length, 'slide')} added at the end`,
      own > 0 && `${count(own, 'slide')} of yours kept`,
      left.length > 0 &&
        `${count(left.length, 'slide')} of Stakeout left as ${left.length === 1 ? 'it is' : 'they are'}`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
    ...updated.map(
      ({ title, replaced, kept }) =>
        `“${title}”: replaced ${listed(replaced)}${kept.length > 0 ? `; kept ${listed(kept)}` : ''}.`,
    ),
    ...added.map(title => `“${title}” is new.`),
    ...left.map(title => `“${title}” shows what is not in this export.`),
    ...remarks,
  ]
}

const count = (many: number, of: string) => `${many} ${of}${many === 1 ? '' : 's'}`

const listed = (parts: readonly string[]) =>
  parts.length === 0
    ? 'nothing'
    : parts.length === 1
      ? parts[0]!
      : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
