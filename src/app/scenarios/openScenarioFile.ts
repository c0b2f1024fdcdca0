import { looksLikeHouse } from '../../house/looksLikeHouse.ts'
import { limits, tooLarge } from '../../intake/limits.ts'
import { looksLikeFiling } from '../../intake/looksLikeFiling.ts'
import { looksLikeTable } from '../../intake/looksLikeTable.ts'
import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import type { GivenTable } from '../../state/session/overlays.ts'

/** How what is in a file is opened; `openTable` where a table of numbers may be taken from it. */
type Ways = Pick<ScenariosOf['actions'], 'openFile' | 'openText'> &
  Partial<Pick<ScenariosOf['actions'], 'tell' | 'offerUpdate'>> & { openTable?: (given: GivenTable) => void }

/** What a file carries: a link, or several where files were merged, and what it is told to be from. */
type Carried = { links: readonly string[]; from: string } | null

/** A kind of file that carries a scenario, told by its type or its name, and how it is read. */
type Carrier = { what: string; type: RegExp; name: RegExp; carried: (file: Uint8Array) => Promise<Carried> }

const carriers: Carrier[] = [
  {
    what: 'picture',
    type: /^(image\/|application\/pdf)/,
    name: /\.(png|svg|pdf|jpe?g|webp)$/i,
    carried: async file => from('picture', (await import('../../export/embeddedLink.ts')).linksIn(file)),
  },
  {
    what: 'hand-out',
    type: /^text\/html/,
    name: /\.html?$/i,
    carried: async file => from('hand-out', (await import('../../export/embeddedLink.ts')).linksIn(file).slice(0, 1)),
  },
  { what: 'workbook', type: /spreadsheetml/, name: /\.xlsx$/i, carried: fromWorkbook },
  {
    what: 'deck',
    type: /presentationml/,
    name: /\.pptx$/i,
    carried: async file =>
      from(
        'deck',
        [await linkInOffice(file)].filter(link => link !== null),
      ),
  },
]

const from = (what: string, links: readonly string[]): Carried => (links.length === 0 ? null : { links, from: what })

const linkInOffice = async (file: Uint8Array) =>
  (await import('../../export/embeddedOfficeLink.ts')).carriedInOffice(file)

/** Inputs that were changed in the workbook since are the user's assumptions, and it is said how many they are. */
async function fromWorkbook(file: Uint8Array): Promise<Carried> {
  const [{ valuesIn }, { revisedLink }, { scenarioIn }] = await Promise.all([
    import('../../workbook/read.ts'),
    import('../../state/codec/revisedLink.ts'),
    import('../../workbook/scenarioIn.ts'),
  ])
  const { isOwnWorkbook } = await import('../../intake/ownWorkbook.ts')
  if (!isOwnWorkbook(file)) return null
  const carried = (await linkInOffice(file)) ?? (await scenarioIn(file))
  if (carried === null) return null
  const { link, count, unread } = revisedLink(carried, await valuesIn(file))
  const changed = count > 0 && `, with ${count === 1 ? '1 input that was' : `${count} inputs that were`} changed in it`
  const left =
    unread > 0 && ` (${unread} ${unread === 1 ? 'is no number and was' : 'are no numbers and were'} left alone)`
  return { links: [link], from: ['workbook', changed, left].filter(Boolean).join('') }
}

/** Several scenarios of one file as a file of scenarios: all of them come among those that are saved. */
async function keptOf(links: readonly string[], name: string): Promise<File> {
  const [{ fileOfLinks }, stem] = [await import('../../state/codec/fileOfLinks.ts'), name.replace(/\.\w+$/, '')]
  return new File([fileOfLinks(links, stem)], name)
}

/** The endings of all files that carry scenarios. */
export const carrierEndings = '.png,.svg,.pdf,.html,.xlsx,.pptx'

/** Larger than any figure, workbook or deck of ours. */
const mostBytes = 60_000_000

/**
 * Opens a file that was dropped, pasted or chosen: one of scenarios, a figure, a workbook or a deck that carries its
 * scenario, or any text with a link or a code in it; a table of numbers, or what a company filed with the SEC, opens its preview.
 * Answers null, or one sentence on what is wrong with it.
 */
export async function openScenarioFile(
  file: File,
  { openFile, openText, openTable, tell, offerUpdate }: Ways,
): Promise<string | null> {
  const isTable =
    openTable !== undefined && (tableName.test(file.name) || /^text\/(csv|tab-)|spreadsheetml/.test(file.type))
  const most = textName.test(file.name) ? limits.textBytes : limits.fileBytes
  if (isTable && file.size > most) return `“${file.name}” is not read. ${tooLarge(file.size, most)}`
  const carrier = carriers.find(({ type, name }) => type.test(file.type) || name.test(file.name))
  if (file.size > mostBytes)
    return `“${file.name}” is larger than any ${carrier?.what ?? 'file'} of Stakeout’s (60 MB at the most)`
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (openTable && looksLikeFiling(new TextDecoder('latin1').decode(bytes.subarray(0, 2000)))) {
      if (file.size > limits.fileBytes) return `“${file.name}” is not read. ${tooLarge(file.size)}`
      openTable({ name: file.name, source: { bytes } })
      return null
    }
    if (looksLikeHouse(textOf(bytes.subarray(0, 1000)))) return applyHouse(file.name, textOf(bytes), tell)
    const found = /\.json$/i.test(file.name) ? null : await (carrier?.carried ?? carriedAnyhow)(bytes)
    if (found !== null) {
      const [link, ...more] = found.links
      const problem =
        more.length > 0 ? await openFile(await keptOf(found.links, file.name)) : openText(`#${link}`, found.from)
      if (problem === null && /\.(pptx|xlsx)$/i.test(file.name)) offerUpdate?.(file)
      return problem && `“${file.name}”: ${problem}`
    }
    if (carrier && !isTable)
      return `“${file.name}” carries no scenario, or lost it on its way. Its code or its QR code still opens it`
    const { name, size } = file
    const problem = isArchive(bytes)
      ? containerSays(name, bytes)
      : await openFile({ name, size, text: async () => textOf(bytes) })
    const isNote = /\.txt$/i.test(name) && !looksLikeTable(textOf(bytes))
    if (problem === null || !isTable || isNote) return problem
    openTable({ name, source: { bytes } })
    return null
  } catch {
    return `“${file.name}” could not be read`
  }
}

/** Applies a house file from now on. Answers what is wrong with it, in sentences; null where nothing is. */
async function applyHouse(name: string, text: string, tell?: Ways['tell']): Promise<string | null> {
  const [{ readHouse }, { houseInks }, { houseKeep }] = await Promise.all([
    import('../../house/readHouse.ts'),
    import('../../house/houseInks.ts'),
    import('../../state/settings/houseStore.ts'),
  ])
  const read = readHouse(text)
  if ('problems' in read) return `“${name}” is not applied. ${read.problems.join(' ')}`
  const derived = houseInks(read.house.colours)
  if ('problem' in derived) return `“${name}” is not applied. ${derived.problem}`
  const warning = await houseKeep.apply(read.house)
  const says = [
    `The house file “${name}” is applied to all that leaves the desk from now on`,
    derived.remarks.length > 0 && 'what its colours cannot do stands under “House file”',
    warning,
  ]
  tell?.(says.filter(Boolean).join('; '))
  return null
}

/** What a file carries whose name and type tell nothing. */
async function carriedAnyhow(bytes: Uint8Array): Promise<Carried> {
  if (isArchive(bytes)) return fromWorkbook(bytes).catch(() => null)
  return from('file', (await import('../../export/embeddedLink.ts')).linksIn(bytes))
}

/** Names of files that may be tables from elsewhere, also of kinds whose refusal says what to do. */
const tableName = /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|xlsb|fods|slk|dif|numbers|gnumeric)$/i

/** Those of them that are texts. */
const textName = /\.(csv|tsv|tab|txt)$/i

const isArchive = ([p, k]: Uint8Array) => p === 0x50 && k === 0x4b

/** What can be done with a file that other files are packed in. */
function containerSays(name: string, bytes: Uint8Array): string {
  const kind = new TextDecoder('latin1').decode(bytes.subarray(0, 100))
  const [, what] = /opendocument\.(spreadsheet|presentation)/.exec(kind) ?? []
  if (what)
    return `“${name}” is an OpenDocument file, which is not read here. Save it as ${what === 'spreadsheet' ? '.xlsx or .csv' : '.pptx'} and open that`
  return `“${name}” is an archive, which is not read here. Unpack it and open one of its files`
}

/** A text by its first bytes: spreadsheets also write it in UTF-16. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  return new TextDecoder(isWide ? (a === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
