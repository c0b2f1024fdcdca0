import type { SlideBox } from '../office/drawing.ts'
import { childOf, elementsOf } from '../office/elements.ts'
import { type OpenPackage, packageRelations, relatedPart, rootOf } from '../office/opened.ts'
import { layoutPlace, nameElement, paragraphsOf, paragraphText, shapeBox, slideShapes, textMark } from './shapes.ts'

/** What a shape was when it was written: where it stood in points, marks of its paragraphs and of its alternative text. */
export type ShapeRecord = { box: [number, number, number, number] | null; texts: string[]; says: string }

/** What a slide was: its shapes by role, in their order, those in places of the layout named again; and marks of its notes. */
export type SlideRecord = { shapes: Record<string, ShapeRecord>; places: string[]; notes: string[] }

/** What a deck was when Stakeout wrote it, by the id of the slide: so it can be told later what somebody has edited. */
export type DeckRecord = Record<string, SlideRecord>

/** Reads the record of a deck off the deck itself, as it is before anybody edits it. */
export const recordOf = (deck: OpenPackage): DeckRecord =>
  Object.fromEntries(
    slidePaths(deck).flatMap(path => {
      const id = slideIdOn(deck, path)
      return id === null ? [] : [[id, slideRecord(deck, path)]]
    }),
  )

function slideRecord(deck: OpenPackage, path: string): SlideRecord {
  const own = slideShapes(rootOf(deck, path)).filter(({ role }) => role !== null)
  return {
    shapes: Object.fromEntries(
      own.map(({ element, role }) => [
        role!,
        {
          box: rounded(shapeBox(element)),
          texts: paragraphsOf(element).map(one => textMark(paragraphText(one))),
          says: textMark(nameElement(element)?.getAttribute('descr') ?? ''),
        },
      ]),
    ),
    places: own.flatMap(({ role, isPlace }) => (isPlace ? role! : [])),
    notes: notesOn(deck, path).map(one => textMark(paragraphText(one))),
  }
}

const rounded = (box: SlideBox | null): ShapeRecord['box'] =>
  box &&
  ([box.x, box.y, box.width, box.height].map(one => Math.round(one * 10) / 10) as [number, number, number, number])

/** The slides of a deck, in the order in which they are shown. */
export function slidePaths(deck: OpenPackage): string[] {
  const presentation = relatedPart(deck, '', 'officeDocument')?.path
  if (!presentation) return []
  const list = childOf(rootOf(deck, presentation), 'p:sldIdLst')
  const paths = new Map(packageRelations(deck, presentation).map(({ id, path }) => [id, path]))
  return (list ? elementsOf(list, 'p:sldId') : []).flatMap(one => paths.get(one.getAttribute('r:id') ?? '') ?? [])
}

/** The id of a slide of ours: the one that most of its shapes name, as shapes are also copied from slide to slide. */
export function slideIdOn(deck: OpenPackage, path: string): string | null {
  const counts = new Map<string, number>()
  for (const { slide } of slideShapes(rootOf(deck, path))) if (slide) counts.set(slide, (counts.get(slide) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** The page of notes of a slide, its words' shape, and the paragraphs in it. */
export const notesPath = (deck: OpenPackage, slide: string) => relatedPart(deck, slide, 'notesSlide')?.path ?? null

export function notesShape(deck: OpenPackage, notes: string) {
  const words = slideShapes(rootOf(deck, notes)).find(
    ({ element }) => layoutPlace(element)?.getAttribute('type') === 'body',
  )
  return words?.element
}

function notesOn(deck: OpenPackage, slide: string) {
  const notes = notesPath(deck, slide)
  const shape = notes === null ? undefined : notesShape(deck, notes)
  return shape ? paragraphsOf(shape) : []
}

/** The record that a file says it has; null where that is none, whatever it is. */
export function deckRecordFrom(data: unknown): DeckRecord | null {
  if (!isMap(data)) return null
  const slides = Object.entries(data).filter((entry): entry is [string, SlideRecord] => isSlideRecord(entry[1]))
  return slides.length > 0 ? Object.fromEntries(slides) : null
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
const isTexts = (data: unknown) => Array.isArray(data) && data.every(one => typeof one === 'string')
const isBox = (data: unknown) =>
  data === null || (Array.isArray(data) && data.length === 4 && data.every(one => typeof one === 'number'))

const isSlideRecord = (data: unknown) =>
  isMap(data) &&
  isTexts(data.places) &&
  isTexts(data.notes) &&
  isMap(data.shapes) &&
  Object.values(data.shapes).every(
    one => isMap(one) && isBox(one.box) && isTexts(one.texts) && typeof one.says === 'string',
  )
