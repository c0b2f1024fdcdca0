type Context = Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'getImageData'>

/** Colours to be read back: the parts of each, red, green and blue. */
const colours = [
  [18, 74, 128],
  [255, 255, 255],
  [184, 77, 8],
] as const

/**
 * Refuses, with a sentence, a browser that hands out other pixels than were drawn: Firefox does so where it resists
 * fingerprinting, without a word. Draws over the first pixels of the canvas.
 */
export function checkPixels(context: Context): void {
  for (const [x, [red, green, blue]] of colours.entries()) {
    context.fillStyle = `rgb(${red} ${green} ${blue})`
    context.fillRect(x, 0, 1, 1)
  }
  const { data } = context.getImageData(0, 0, colours.length, 1)
  const isTrue = colours.flatMap(colour => [...colour, 255]).every((part, i) => data[i] === part)
  if (!isTrue)
    throw new Error(
      'This browser alters what a page draws, to protect you from being recognised, so a PNG would be spoilt. SVG and PDF come out right.',
    )
}
