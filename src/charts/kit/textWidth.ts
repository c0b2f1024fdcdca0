import type { Pixels } from './lengths.ts'

/** How wide letters of the desk's face are (Source Sans 3), in thousandths of their size: at weight 400, and at 700. */
const letters: readonly (readonly [letters: string, regular: number, bold: number])[] = [
  [' \u00a0\u202f', 200, 200],
  ['|', 241, 268],
  ['i', 246, 276],
  ['j', 247, 278],
  ["',.:;’‘·", 249, 300],
  ['l', 255, 286],
  ['I', 263, 301],
  ['!', 289, 340],
  ['f', 292, 341],
  ['()[]{}', 303, 344],
  ['-', 311, 332],
  ['t', 338, 383],
  ['r', 347, 398],
  ['/\\', 350, 339],
  ['*', 418, 457],
  ['s', 419, 443],
  ['z', 425, 460],
  ['?', 425, 463],
  ['"“”', 426, 537],
  ['x', 446, 514],
  ['c', 456, 468],
  ['y', 467, 521],
  ['v', 467, 523],
  ['Y', 476, 525],
  ['J', 479, 509],
  ['–', 480, 480],
  ['L', 486, 518],
  ['F', 494, 524],
  ['k', 495, 548],
  ['e', 496, 518],
  ['#$+0123456789<=>^~−×¢€£¥÷', 497, 528],
  ['_', 500, 500],
  ['a', 504, 527],
  ['g', 504, 534],
  ['X', 513, 567],
  ['V', 515, 556],
  ['E', 527, 548],
  ['S', 534, 556],
  ['T', 536, 556],
  ['Z', 539, 541],
  ['`o', 542, 555],
  ['A', 543, 573],
  ['u', 544, 568],
  ['h', 544, 571],
  ['n', 547, 572],
  ['b', 553, 573],
  ['dpq', 555, 573],
  ['P', 566, 596],
  ['R', 569, 613],
  ['C', 571, 582],
  ['K', 579, 614],
  ['B', 588, 605],
  ['&', 609, 667],
  ['D', 615, 635],
  ['G', 617, 638],
  ['U', 645, 665],
  ['N', 647, 665],
  ['H', 652, 674],
  ['OQ', 664, 684],
  ['w', 719, 776],
  ['M', 727, 762],
  ['W', 786, 813],
  ['%', 824, 857],
  ['m', 829, 857],
  ['@', 847, 902],
  // An arrow leaves in figures as “to”, which is as wide.
  ['→', 880, 940],
  ['…', 948, 978],
]

const widths = new Map(letters.flatMap(([of, regular, bold]) => Array.from(of, letter => [letter, { regular, bold }])))

/** Of a letter that is not in the table: as wide as the widest figure, or a whole square in scripts of squares. */
const other = { regular: 560, bold: 590 }
const square = { regular: 1000, bold: 1000 }
const widthsOf = (letter: string) => widths.get(letter) ?? (letter >= '\u2e80' ? square : other)

/**
 * How wide a line of text is, in the unit of `size`, without asking a page: a drag places its labels every frame. Without
 * kerning, and so a little more than is drawn.
 */
export function estimatedWidth(text: string, size: Pixels, weight = 400): Pixels {
  const boldness = (weight - 400) / 300
  let sum = 0
  for (const letter of text) {
    const { regular, bold } = widthsOf(letter)
    sum += regular + (bold - regular) * boldness
  }
  return (sum * size) / 1000
}

/** A text that takes no more than so much; what had to go is told by an ellipsis, before `end`, which stays whole. */
export function fittedText(text: string, width: Pixels, size: Pixels, weight = 400, end = ''): string {
  if (estimatedWidth(text + end, size, weight) <= width) return text + end
  const rest = width - estimatedWidth(`…${end}`, size, weight)
  let kept = text
  while (kept !== '' && estimatedWidth(kept, size, weight) > rest) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…${end}`
}
