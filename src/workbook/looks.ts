import type { CellStyle } from 'hucre/xlsx'
import { themeInks } from '../export/colours.ts'

const { light } = themeInks

const hex = (colour: string) => ({ rgb: colour.slice(1).toUpperCase() })
const userWash = '#f5eaf8'

/** The colours of tabs and heads, by whose sheet it is. */
const tints = {
  nobody: { strong: light.ink, wash: light.rail },
  aws: { strong: light.aws, wash: light.awsWash },
  alliance: { strong: light.alliance, wash: light.allianceWash },
}

export type Tint = keyof typeof tints

export const tabColour = (tint: Tint) => hex(tints[tint].strong)

/** The fonts of a workbook are those that come with Excel. */
export const plainFont = { name: 'Calibri', size: 10, color: hex(light.ink) }

const font = (more: Partial<NonNullable<CellStyle['font']>>) => ({ ...plainFont, ...more })
const fill = (colour: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: hex(colour) })
const rule = (colour: string, style: 'thin' | 'hair' = 'thin') => ({ style, color: hex(colour) })

const beneath: CellStyle['border'] = { bottom: rule(light.grid) }

/** Figures keep off what stands to their right. */
export const toTheRight: CellStyle['alignment'] = { horizontal: 'right', indent: 1 }

/** How cells look, by what they are. */
export const looks = {
  title: { font: font({ size: 18, bold: true }) },
  lead: { font: font({ size: 10, color: hex(light.ink2) }) },
  verdict: { font: font({ size: 14 }), alignment: { wrapText: true, vertical: 'top' } },
  text: { font: font({}), border: beneath },
  strong: { font: font({ bold: true }), border: beneath },
  soft: { font: font({ color: hex(light.ink3) }), border: beneath },
  words: { font: font({}), alignment: { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 } },
  label: { font: font({ color: hex(light.ink3) }), alignment: { vertical: 'top' } },
  link: { font: font({ color: hex(light.alliance), underline: true }), border: beneath },
  yours: { font: font({ bold: true, color: hex(light.user) }), fill: fill(userWash) },
} satisfies Record<string, CellStyle>

/** The same where a rule of the workbook lays it on: such a rule takes the ground from the second colour, and no font. */
export const yoursByRule: CellStyle = {
  font: { bold: true, color: hex(light.user) },
  fill: { type: 'pattern', pattern: 'solid', fgColor: hex(userWash), bgColor: hex(userWash) },
}

/** A cell of a table on the ground of who leads in it, with dark lines at some sides, as a rule lays it on. */
export const markByRule = (
  tint: Tint,
  { isStrong, dark }: { isStrong: boolean; dark: readonly ('top' | 'bottom' | 'left' | 'right')[] },
): CellStyle => ({
  ...(isStrong && { font: { bold: true } }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: hex(tints[tint].wash), bgColor: hex(tints[tint].wash) },
  border: Object.fromEntries(dark.map(side => [side, rule(light.ink)])),
})

/** The head of a table, figures to the right. */
export const headLook = (tint: Tint, horizontal: 'left' | 'right' = 'left'): CellStyle => ({
  font: font({ bold: true, color: hex(light.onStack) }),
  fill: fill(tints[tint].strong),
  alignment: { horizontal, vertical: 'center', ...(horizontal === 'right' && { indent: 1 }) },
})

/** The head of a column whose title may need several lines. */
export const titleLook: CellStyle = {
  ...headLook('nobody', 'right'),
  alignment: { horizontal: 'right', vertical: 'center', indent: 1, wrapText: true },
}

/** A heading between rows, over the whole width. */
export const sectionLook = (tint: Tint): CellStyle => ({
  font: font({ bold: true, color: hex(tints[tint].strong) }),
  fill: fill(tints[tint].wash),
})

/** A figure in the number format of its unit. */
export const figureLook = (numFmt: string, more: { isStrong?: boolean; isSoft?: boolean } = {}): CellStyle => ({
  font: font({ bold: more.isStrong === true, ...(more.isSoft && { color: hex(light.ink3) }) }),
  border: beneath,
  alignment: toTheRight,
  numFmt,
})

/** A figure that is there to be changed. */
export const inputLook = (numFmt: string): CellStyle => ({
  font: font({ bold: true }),
  fill: fill(light.page),
  border: { top: rule(light.axis), bottom: rule(light.axis), left: rule(light.axis), right: rule(light.axis) },
  alignment: toTheRight,
  numFmt,
})
