import { dayText } from '../../model/days.ts'
import { longDate } from '../../model/quarters.ts'
import { tag, textContent, type Xml } from '../office/xml.ts'
import { placeFor } from '../slides/placeFor.ts'
import { paragraphLook, runLook } from './placedText.ts'
import type { Placeholder } from './placeholders.ts'
import { allIn } from './xmlTree.ts'

/** What stands in the footer where the template has no words there. */
const usualFooter = 'A what-if, not a forecast'

/** `first` is the number of the first shape; the slide is made so many `times` as large. */
type Feet = { first: number; day: Date; times: number }

type Filled = Pick<Feet, 'day' | 'times'>

/** The footer, the date and the number of a slide, in the placeholders that the layout has for them. */
export const footPlaces = ({ places }: { places: readonly Placeholder[] }, { first, ...filled }: Feet): Xml[] =>
  places
    .filter(({ type }) => type in contents)
    .map((place, i) => {
      const { name, inside } = contents[place.type as keyof typeof contents]
      return placeFor(
        { id: first + i, name, place: place.attributes as { type: 'body' } },
        [],
        [tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p', {}, paragraphLook(place.wording), inside(place, filled))],
      )
    })

const words = ({ wording }: Placeholder, text: string, times: number) =>
  tag('a:r', {}, runLook(wording, times), tag('a:t', {}, textContent(text)))

const textIn = ({ paragraphs }: Placeholder) =>
  paragraphs
    .flatMap(paragraph => allIn(paragraph, 'a:r').flatMap(run => allIn(run, 'a:t')))
    .flatMap(({ children }) => children)
    .filter(child => typeof child === 'string')
    .join('')
    .trim()

/** The day of a moment by the clock of whoever writes the deck, in words. */
const dayWords = (day: Date) =>
  longDate(dayText(Math.floor((day.getTime() - day.getTimezoneOffset() * 60_000) / 86_400_000)))

/** A prompt of LibreOffice's is no footer: `<footer>`, `Footer`. */
const isPrompt = (text: string) => text === '' || /^(<.*>|footer)$/i.test(text) || /^click to/i.test(text)

const contents = {
  dt: {
    name: 'Date',
    inside: (place: Placeholder, { day, times }: Filled) => words(place, dayWords(day), times),
  },
  ftr: {
    name: 'Footer',
    inside: (place: Placeholder, { times }: Filled) =>
      words(place, isPrompt(textIn(place)) ? usualFooter : textIn(place), times),
  },
  sldNum: {
    name: 'Slide number',
    inside: ({ wording }: Placeholder, { times }: Filled) =>
      tag(
        'a:fld',
        { id: '{5B0A1F52-3C1D-4E0B-9C3E-7D1C5A9B2F10}', type: 'slidenum' },
        runLook(wording, times),
        tag('a:t', {}, textContent('‹#›')),
      ),
  },
}
