import type { Word } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { FigureSpec } from '../export/figure.ts'
import type { FormatId } from '../export/formats.ts'
import type { SlideSpec } from '../export/slides/deck.ts'
import type { House } from '../house/house.ts'
import type { Subject } from './subject.ts'
import type { WritingOptions } from './writtenFigure.ts'

/** What all figures of a pack have in common. */
export type PackOptions = WritingOptions &
  Pick<FigureSpec, 'size' | 'theme' | 'isTransparent'> & {
    format: FormatId
    /** Whether all figures go into one file instead of a ZIP; what that is called, and the scenario that it carries. */
    isTogether: boolean
    title: string
    link: string | null
    /** The house file, where one is applied. */
    house?: House | null | undefined
  }

/** One figure of a pack; its headline and its speaker's notes where they are not the computed ones. */
export type PackItem = {
  /** What its slide is known by, in this deck and in the one that is made next. */
  id: string
  chart: Chart
  beside?: SlideSpec['beside']
  subject: Subject
  headline?: readonly Word[]
  notes?: string
  /** Whether its axis holds the values of all figures of this chart. */
  isOnCommonAxis?: boolean
  /** Its own format, in a folder of that name, where a ZIP has files of several; else that of the pack. */
  format?: FormatId
}
