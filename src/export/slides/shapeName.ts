/** Which shape of which slide it is; the same whenever that slide is made again. */
export type ShapeId = { slide: string; role: string }

/**
 * What a shape is called: words for whoever reads the list of shapes, and its id. A name is the one thing of a shape that
 * PowerPoint, LibreOffice and python-pptx all keep.
 */
export const shapeName = (words: string, { slide, role }: ShapeId) => `${words} [${slide}/${role}]`

/** The id in the name of a shape; null where it is none of ours. */
export function shapeIdIn(name: string): ShapeId | null {
  const [, slide, role] = /\[([\w.-]{1,80})\/([\w.-]{1,80})\]$/.exec(name) ?? []
  return slide && role ? { slide, role } : null
}
