import { counted } from '../model/digits.ts'

/**
 * A size on paper or on a slide, in centimetres, and the points that the axes' text is set in. It gets the height that its text needs
 * where that is more, by so much as it grows at the most: a slide by lines of text, a column to the foot of its page.
 */
export type Size = { width: number; height: number; points: number; grows?: number }

type Preset = Size & { label: string }

const slide = (width: number, height: number): Omit<Preset, 'label'> => ({
  width: width * 2.54,
  height: height * 2.54,
  points: 12,
  grows: 2.2,
})

/** The sizes that are offered. A slide is 13⅓ by 7½ inches, as the office programs have it. Every chart fits into each; a table with many columns or rows may say that it does not. */
export const sizes = {
  slide: { label: 'Full slide, 16:9', ...slide(40 / 3, 7.5) },
  half: { label: 'Half a slide', ...slide(6.5, 7) },
  third: { label: 'Third of a slide', ...slide(4.25, 7) },
  square: { label: 'Square', ...slide(7.5, 7.5) },
  a4: { label: 'A4 column, 17 cm', width: 17, height: 12, points: 8, grows: 12.5 },
  letter: { label: 'Letter column, 6.5 in', width: 16.51, height: 12, points: 8, grows: 12.5 },
} satisfies Record<string, Preset>

export type SizeId = keyof typeof sizes

export const sizeIds = Object.keys(sizes) as SizeId[]

/** Why a size is refused for a figure, as a sentence. */
export class SizeRefusal extends Error {}

/** Pixels of a figure at 1x to an inch: a full slide is 1600 by 900. */
export const perInch = 120

export const pixels = (centimetres: number) => Math.round((centimetres / 2.54) * perInch)

export const centimetres = (count: number) => (count / perInch) * 2.54

/** How much of a figure there can be, in pixels at 1x; and the pixels of one side that every browser can draw. */
const [least, most, mostDrawn] = [[420, 320], 4000, 8192] as const

/** Why a figure cannot have this size at so many pixels for each, in one sentence; null where it can. */
export function tooSmallOrLarge({ width, height }: Pick<Size, 'width' | 'height'>, scale: number): string | null {
  const [across, down] = [pixels(width), pixels(height)]
  if (!(across >= least[0] && down >= least[1]))
    return `Text keeps its size, so ${least[0]} by ${least[1]} pixels are the least that a figure needs.`
  const larger = Math.max(across, down)
  if (larger > most) return `${counted(most)} pixels a side are the most that a figure can have.`
  if (larger * scale > mostDrawn)
    return `At ${scale}× this would be ${counted(larger * scale)} pixels; browsers draw ${counted(mostDrawn)} a side at the most.`
  return null
}
