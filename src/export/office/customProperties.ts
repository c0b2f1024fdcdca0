import { elementsOf, removeElement } from './elements.ts'
import { kinds } from './kinds.ts'
import { addRelation, addTree, editedRoot, type OpenPackage, relatedPart, rootOf } from './opened.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const empty = `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"/>`

const pathIn = (file: OpenPackage) => {
  const path = relatedPart(file, '', 'custom-properties')?.path
  return path && file.parts[path] ? path : null
}

/** The custom properties of a file whose names match, by name. */
export function customProperties(file: OpenPackage, names: RegExp): [name: string, value: string][] {
  const path = pathIn(file)
  if (path === null) return []
  return elementsOf(rootOf(file, path)).flatMap((one): [string, string][] => {
    const name = one.getAttribute('name') ?? ''
    return names.test(name) ? [[name, (one.textContent ?? '').trim()]] : []
  })
}

/** Puts these custom properties into the place of those whose names match; the user's own stay. */
export function setCustomProperties(file: OpenPackage, names: RegExp, values: Readonly<Record<string, string>>) {
  const path = pathIn(file) ?? added(file)
  const root = editedRoot(file, path)
  for (const one of elementsOf(root)) if (names.test(one.getAttribute('name') ?? '')) removeElement(one)
  let last = Math.max(1, ...elementsOf(root).map(one => Number(one.getAttribute('pid')) || 1))
  for (const [name, value] of Object.entries(values)) {
    const property = root.ownerDocument!.createElementNS(`${office}/custom-properties`, 'property')
    property.setAttribute('fmtid', '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}')
    property.setAttribute('pid', String(++last))
    property.setAttribute('name', name)
    const text = root.ownerDocument!.createElementNS(`${office}/docPropsVTypes`, 'vt:lpwstr')
    text.appendChild(root.ownerDocument!.createTextNode(value))
    property.appendChild(text)
    root.appendChild(property)
  }
}

function added(file: OpenPackage): string {
  const path = 'docProps/custom.xml'
  const [contentType, type] = kinds.custom
  addTree(file, path, empty, contentType)
  addRelation(file, '', { type, path, address: null })
  return path
}
