import { capital } from '../model/wording.ts'
import { accountWords } from './glossary/accounts.ts'
import { askingWords } from './glossary/asking.ts'
import { chanceWords } from './glossary/chance.ts'
import { contractWords } from './glossary/contracts.ts'
import { earningWords } from './glossary/earning.ts'
import { type GlossaryEntry, type GlossarySection, word } from './glossary/entry.ts'
import { moneyWords } from './glossary/money.ts'
import { markNames, marks } from './grade.ts'

const markWords: GlossarySection = {
  name: 'How sure a number is',
  words: [
    ...markNames.map(mark => word(`${marks[mark].letter}: ${marks[mark].word}`, `${capital(marks[mark].means)}.`)),
    word('Carried over', 'Taken over unchanged from the base of an earlier day; its mark stands over dots.'),
  ],
}

/** The words of Stakeout, in the order in which they are met. The panel, the palette and the texts themselves read them here. */
export const glossary: readonly GlossarySection[] = [
  moneyWords,
  contractWords,
  earningWords,
  accountWords,
  askingWords,
  chanceWords,
  markWords,
]

export const glossaryEntries: readonly GlossaryEntry[] = glossary.flatMap(section => section.words)

const byForm = new Map(glossaryEntries.flatMap(each => each.forms.map(form => [form.toLowerCase(), each] as const)))

const anyForm = new RegExp(
  `(?<![\\p{L}\\d-])(${[...byForm.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d-])`,
  'giu',
)

/** A text in pieces: words that the glossary knows, each the first time that it stands there, and what is between them. */
export function glossaryWordsIn(text: string): { text: string; word: GlossaryEntry | null }[] {
  const met = new Set<GlossaryEntry>()
  return text.split(anyForm).flatMap((piece, i) => {
    const found = i % 2 === 1 ? byForm.get(piece.toLowerCase())! : null
    const isNew = found !== null && !met.has(found)
    if (found) met.add(found)
    return piece === '' ? [] : [{ text: piece, word: isNew ? found : null }]
  })
}
