import { marketLines, stackLines } from '../model/index.ts'

const names = new Set(
  Object.entries({ ...marketLines, ...stackLines }).flatMap(([id, { label }]) => [
    id.toLowerCase(),
    label.toLowerCase(),
  ]),
)

/** Is it what a line of the model is called, which is worked out and cannot be set? */
export const isLineName = (text: string): boolean =>
  names.has(
    text
      .trim()
      .toLowerCase()
      .replace(/^(aws|alliance)\./, ''),
  )
