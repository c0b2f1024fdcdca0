import { elementsOf } from '../export/office/elements.ts'
import { editedRoot, type OpenPackage } from '../export/office/opened.ts'

/** The children of a font as the schema of workbooks has them (CT_Font, ECMA-376 part 1, 18.8.22). */
const order = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ')

/** Puts the children of a workbook's fonts into the schema's order: hucre writes a colour before a size. */
export function orderFonts(book: OpenPackage) {
  const fonts = elementsOf(editedRoot(book, 'xl/styles.xml')).find(({ localName }) => localName === 'fonts')!
  for (const font of elementsOf(fonts))
    for (const child of elementsOf(font).toSorted((a, b) => order.indexOf(a.localName!) - order.indexOf(b.localName!)))
      font.appendChild(child)
}
