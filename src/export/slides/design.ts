import type { FigureWords } from '../frame.ts'
import type { SlideBox } from '../office/drawing.ts'
import type { PackagePart } from '../office/parts.ts'
import type { SlideTheme } from '../office/theme.ts'
import type { Xml } from '../office/xml.ts'
import type { Shape } from '../shapes.ts'
import type { Type } from '../type.ts'

/** What stands around the charts of a slide, and the room that it leaves for them, in points. */
export type SlideDesign = {
  palette: SlideTheme
  layout: PackagePart
  /** How the slide takes the colours of its theme. */
  mapping: Xml
  /** Words that are read before the charts and after them, as shapes numbered below 100. */
  before: readonly Xml[]
  after: readonly Xml[]
  /** The code for a telephone. */
  code: readonly Shape[]
  /** A firm's logo; empty where there is none. */
  logo: readonly Shape[]
  room: SlideBox
  /** The placeholder that a chart alone fills. */
  place: Record<string, string> | null
  /** The slide is so many times as large as all of this. */
  times: number
}

/** What a shape is called, by its words and its role on the slide. */
export type NameOf = (words: string, role: string) => string

/** The design of a slide with these words; `isAlone` where it has one figure. */
export type DesignFor = (type: Type, words: FigureWords, isAlone: boolean, nameOf: NameOf) => SlideDesign
