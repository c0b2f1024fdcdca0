/** How a file begins, and what is in it, as letters of one byte each. */
type FileLetters = { start: string; has: (text: string) => boolean }

const inWide = (text: string) => text.split('').join('\0')

/** Spreadsheets of kinds that are not read, by what is in them, with what each is called and what can be done. */
const kinds: { is: (file: FileLetters) => boolean; says: string }[] = [
  {
    is: ({ start, has }) => isCompound(start) && has(inWide('EncryptedPackage')),
    says: 'It is a workbook with a password: save it as .xlsx without one',
  },
  { is: ({ start }) => isCompound(start), says: 'It is an old Excel workbook (XLS): save it as .xlsx or .csv' },
  {
    is: ({ start }) => start.startsWith('PK') && start.includes('opendocument'),
    says: 'It is an OpenDocument file (ODS): save it as .xlsx or .csv',
  },
  {
    is: ({ start, has }) => start.startsWith('PK') && has('xl/workbook.bin'),
    says: 'It is a binary Excel workbook (XLSB): save it as .xlsx or .csv',
  },
  {
    is: ({ start, has }) => start.startsWith('PK') && has('Index/Document.iwa'),
    says: 'It is a Numbers document of Apple’s: export it as .xlsx or .csv',
  },
  {
    is: ({ start }) => start.includes('<office:document'),
    says: 'It is a flat OpenDocument file (FODS): save it as .xlsx or .csv',
  },
  {
    is: ({ start }) => /mso-application|schemas-microsoft-com:office:spreadsheet/.test(start),
    says: 'It is an XML spreadsheet of Excel 2003: save it as .xlsx or .csv',
  },
  { is: ({ start }) => /<html|<!doctype html/i.test(start), says: 'It is a web page (HTML): save it as .xlsx or .csv' },
  {
    is: ({ start }) => start.startsWith('\x1f\x8b'),
    says: 'It is packed (gzip), as Gnumeric saves its own: save it as .xlsx or .csv',
  },
  { is: ({ start }) => start.startsWith('ID;P'), says: 'It is a SYLK file (SLK): save it as .xlsx or .csv' },
  { is: ({ start }) => /^TABLE\r?\n0,1\r?\n/.test(start), says: 'It is a DIF file: save it as .xlsx or .csv' },
  { is: ({ start }) => start.startsWith('%PDF'), says: 'It is a PDF: a table in it has to be copied and pasted' },
]

const isCompound = (start: string) => start.startsWith('\xd0\xcf\x11\xe0')

/** What a spreadsheet of a kind that is not read is called, and what to do with it; null for what may be read. */
export function foreignKind(bytes: Uint8Array): string | null {
  const letters = (part: Uint8Array) => Array.from(part, byte => String.fromCharCode(byte)).join('')
  const has = (text: string) => isWithin(bytes, text)
  return kinds.find(({ is }) => is({ start: letters(bytes.subarray(0, 1000)), has }))?.says ?? null
}

function isWithin(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++
    if (length === text.length) return true
  }
  return false
}
