/**
 * The faces of a figure. All are static: a variable font can be put into no PDF, and few renderers know them. A
 * semi-bold has a name of its own, by which office programs find it.
 */
export const faces = {
  sans400: { name: 'Source Sans 3', family: 'Source Sans 3', weight: 400 },
  sans600: { name: 'Source Sans 3 SemiBold', family: 'Source Sans 3', weight: 600 },
  sans700: { name: 'Source Sans 3', family: 'Source Sans 3', weight: 700 },
  serif400: { name: 'Source Serif 4', family: 'Source Serif 4', weight: 400 },
  serif600: { name: 'Source Serif 4 SemiBold', family: 'Source Serif 4', weight: 600 },
} as const

export type FaceId = keyof typeof faces

export const faceIds = Object.keys(faces) as FaceId[]

export const faceOf = (isSerif: boolean, weight: number): FaceId =>
  isSerif ? (weight < 500 ? 'serif400' : 'serif600') : weight < 500 ? 'sans400' : weight < 660 ? 'sans600' : 'sans700'

/** The font of mathematical signs and arrows; it has one weight. */
export const signs = 'signs'

/**
 * One font file: by its face alone the one that is always there, with the letters of western Europe; by face and part
 * ("sans400 greek") one of those that are fetched when a text needs them; or the signs.
 */
export type FontId = FaceId | `${FaceId} ${string}` | typeof signs

/** How a font is called inside of a file, and its weight there. */
export function fontNamed(id: FontId): { name: string; family: string; weight: number } {
  if (id === signs) return { name: 'Noto Sans Math', family: 'Noto Sans Math', weight: 400 }
  const [face, part] = id.split(' ') as [FaceId, string?]
  return part ? { ...faces[face], name: `${faces[face].name} ${part}` } : faces[face]
}
