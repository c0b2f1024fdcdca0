import { childOf, withinOf } from '../office/elements.ts'
import { addRelation, editedRoot, packageRelations } from '../office/opened.ts'
import { notesPath, notesShape } from './record.ts'
import { paragraphsOf, paragraphText, textMark } from './shapes.ts'
import type { SlideChanges, SlidePair } from './slidePair.ts'
import { replaceParagraphs } from './words.ts'

/** The speaker's notes: what was written before gives way, what somebody wrote beside it stays. */
export function updateNotes(pair: SlidePair, report: SlideChanges) {
  const { deck, path, fresh, from, written } = pair
  const [here, there] = [notesPath(deck, path), notesPath(fresh, from)]
  const shape = here === null ? undefined : notesShape(deck, here)
  const next = there === null ? undefined : notesShape(fresh, there)
  const body = shape && childOf(shape, 'p:txBody')
  if (!here || !there || !body || !next) return
  editedRoot(deck, here)
  const texts = paragraphsOf(next)
  const marks = written?.notes ?? paragraphsOf(shape).map(one => textMark(paragraphText(one)))
  const { own, taken } = replaceParagraphs(body, texts, marks)
  for (const link of taken.flatMap(one => withinOf(one, 'a:hlinkClick'))) {
    const relation = packageRelations(fresh, there).find(({ id }) => id === link.getAttribute('r:id'))
    if (relation?.address) link.setAttribute('r:id', addRelation(deck, here, relation))
  }
  report.replaced.add('the notes')
  if (own > 0) report.kept.add(`${own === 1 ? 'a paragraph' : `${own} paragraphs`} of yours in the notes`)
}
