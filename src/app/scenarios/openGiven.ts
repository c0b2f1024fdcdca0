import type { ScenariosOf } from '../../state/openScenarios.ts'

type Ways = Pick<ScenariosOf['actions'], 'openFile' | 'openText'>

/** A kind of file that carries a scenario, told by its type or its name, and how it is read. */
type Carrier = { what: string; type: RegExp; name: RegExp; carried: (file: Uint8Array) => Promise<string | null> }

const carriers: Carrier[] = [
  {
    what: 'picture',
    type: /^(image\/|application\/pdf)/,
    name: /\.(png|svg|pdf|jpe?g|webp)$/i,
    carried: async file => (await import('../../export/carried.ts')).carriedIn(file),
  },
  { what: 'workbook', type: /spreadsheetml/, name: /\.xlsx$/i, carried: fromOffice },
  { what: 'deck', type: /presentationml/, name: /\.pptx$/i, carried: fromOffice },
]

async function fromOffice(file: Uint8Array) {
  return (await import('../../export/carriedOffice.ts')).carriedInOffice(file)
}

/** The endings of all files that carry scenarios. */
export const carrierEndings = '.png,.svg,.pdf,.xlsx,.pptx'

/** Larger than any figure, workbook or deck of ours. */
const mostBytes = 60_000_000

/**
 * Opens a file that was dropped, pasted or chosen: one of scenarios, or a figure, a workbook or a deck that carries its
 * scenario. Answers null, or one sentence on what is wrong with it.
 */
export async function openGiven(file: File, { openFile, openText }: Ways): Promise<string | null> {
  const carrier = carriers.find(({ type, name }) => type.test(file.type) || name.test(file.name))
  if (!carrier) return openFile(file)
  const { what, carried } = carrier
  if (file.size > mostBytes) return `“${file.name}” is larger than any ${what} of Stakeout’s (60 MB at the most)`
  try {
    const link = await carried(new Uint8Array(await file.arrayBuffer()))
    if (link === null)
      return `“${file.name}” carries no scenario, or lost it on its way. Its code or its QR code still opens it`
    const problem = openText(`#${link}`, what)
    return problem && `“${file.name}”: ${problem}`
  } catch {
    return `“${file.name}” could not be read`
  }
}
