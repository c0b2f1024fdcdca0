import { faceOf } from '../faces.ts'
import { tag, textContent, type Xml } from '../office/xml.ts'
import { placeFor } from '../slides/placeFor.ts'
import type { Type } from '../type.ts'
import { brokenLines } from '../typesetting.ts'
import type { Placeholder, PlaceLook } from './placeholders.ts'
import { pieceOf } from './xmlTree.ts'

/** Text for a placeholder of a template; `times` so many times as large as usual are its slides. */
type PlacedText = { id: number; name: string; place: Placeholder; text: string; times: number }

/** Another font may be so much wider than ours. */
const wider = 1.12

/** Text in a placeholder as the template has it: nothing is said of its look, but that it is smaller where it would not fit; `type` measures that. */
export function placedText({ id, name, place, text, times }: PlacedText, type?: Type): Xml {
  const share = type ? fittingShare(type, place, text) : 1
  return placeFor(
    { id, name, place: place.attributes as { type: 'title' } },
    [],
    [
      tag('a:bodyPr', {}, tag('a:normAutofit', share < 1 ? { fontScale: Math.round(share * 100_000) } : {})),
      tag('a:lstStyle'),
      tag(
        'a:p',
        {},
        paragraphLook(place.wording),
        tag('a:r', {}, runLook(place.wording, times), tag('a:t', {}, textContent(text))),
      ),
    ],
  )
}

/** Our words are read from the left; where they begin is the template's. */
export function paragraphLook({ isRightToLeft, align, own }: PlaceLook): Xml | null {
  const said = { ...(own && align && { algn: align }), ...(isRightToLeft && { rtl: false }) }
  if (!own && Object.keys(said).length === 0) return null
  return tag('a:pPr', { ...(own && { marL: 0, indent: 0 }), ...said }, own ? tag('a:buNone') : null)
}

/** What a run says of itself: its look only where nothing else of the template does; `times` is undone when the slide is enlarged. */
export const runLook = ({ own, size, isBold }: PlaceLook, times: number): Xml =>
  tag(
    'a:rPr',
    { lang: 'en-US', ...(own && { sz: Math.round((size * 100) / times), b: isBold }) },
    ...(own ?? []).map(pieceOf),
  )

/** The share of its size at which a text fits into its placeholder, 1 at the most. */
function fittingShare(type: Type, { box, insets, wording }: Placeholder, text: string): number {
  if (!box) return 1
  const [left, top, right, bottom] = insets
  const [width, height] = [box.width - left - right, box.height - top - bottom]
  const shown = wording.isCapitals ? text.toUpperCase() : text
  const weight = wording.isBold ? 700 : 400
  const shares = [1, 0.925, 0.85, 0.775, 0.7, 0.625, 0.55, 0.475, 0.4]
  const fits = (share: number) => {
    const size = wording.size * share
    const lines = brokenLines(type, [{ text: shown, weight, colour: '' }], { size, lead: size }, width / wider)
    return lines.length * size * wording.spacing <= height && type.widthOf('M', size, faceOf(false, weight)) < width
  }
  return shares.find(fits) ?? 0.4
}
