import { counted } from '../model/digits.ts'

/** The most that is read: what a desk of numbers never comes to, and a page's memory holds with ease. */
export const limits = {
  /** Of a text, and of any other file as it lies on the disk. */
  textBytes: 5_000_000,
  fileBytes: 25_000_000,
  /** Of an XLSX, all parts together, when it is unpacked. */
  unpackedBytes: 40_000_000,
  /** Of a text, or of one sheet. */
  rows: 20_000,
  columns: 60,
} as const

const megabytes = (bytes: number) => `${counted(bytes / 1_000_000)} MB`

/** Why a file of that size is not opened at all; null where it may be. */
export const tooLarge = (bytes: number, most: number = limits.fileBytes): string | null =>
  bytes > most ? `It is larger than ${megabytes(most)}, the most that is read` : null

export const tooManyRows = (where: string) =>
  `${where} has more than ${counted(limits.rows)} rows, the most that are read`

export const unpacksToTooMuch = `It unpacks to more than ${megabytes(limits.unpackedBytes)}, the most that is read`

export const unpacksTooFar = 'It unpacks to more than a hundred times its size, which no workbook does'
