import { strToU8, zipSync } from 'fflate'
import { opened, relationsOf } from './packages.ts'

/** A deck after somebody's work on one of its parts: plain changes of text, as each program that edits it makes them. */
export function editedDeck(deck: Uint8Array, edits: Record<string, (xml: string) => string>): Uint8Array {
  const { parts, text } = opened(deck)
  for (const [path, edit] of Object.entries(edits)) {
    const [before, after] = [text(path), edit(text(path))]
    if (before === after) throw new Error(`Nothing was edited in ${path}`)
    parts[path] = strToU8(after)
  }
  return zipSync(parts, { level: 1 })
}

/** A slide of somebody's own between the first and the second, a copy of no slide of ours. */
export function withOwnSlide(deck: Uint8Array, title: string): Uint8Array {
  const file = opened(deck)
  const layout = relationsOf(file, 'ppt/slides/slide1.xml').find(({ type }) => type === 'slideLayout')!.path!
  const own = `<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return editedDeck(
    zipSync({
      ...file.parts,
      'ppt/slides/own.xml': strToU8(own),
      'ppt/slides/_rels/own.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/slideLayout" Target="/${layout}"/></Relationships>`,
      ),
    }),
    {
      '[Content_Types].xml': xml =>
        xml.replace(
          '</Types>',
          '<Override PartName="/ppt/slides/own.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
        ),
      'ppt/_rels/presentation.xml.rels': xml =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdOwn" Type="${office}/slide" Target="slides/own.xml"/></Relationships>`,
        ),
      'ppt/presentation.xml': xml =>
        xml.replace(/(<p:sldIdLst><p:sldId [^>]*>)/, '$1<p:sldId id="900" r:id="rIdOwn"/>'),
    },
  )
}
