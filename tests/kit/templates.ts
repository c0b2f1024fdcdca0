import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

const folder = join(import.meta.dirname, '../fixtures/templates')

/** Templates that other programs made, by the names of their files. */
export const foreignTemplates = readdirSync(folder).filter(name => name.endsWith('.pptx'))

export const foreignTemplate = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

const main = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
}
const spaces = `xmlns:a="${main.a}" xmlns:r="${main.r}" xmlns:p="${main.p}"`
const office = main.r
const type = 'application/vnd.openxmlformats-officedocument'

type Place = {
  type?: string
  idx?: number
  name?: string
  box?: [number, number, number, number]
  style?: string
  text?: string
}

type Layout = { name: string; type?: string; places: readonly Place[]; more?: string; relations?: string }

/** A template by hand: its size in inches, its layouts, and whatever else it has. */
type Hand = {
  size?: [number, number]
  kind?: string
  layouts: readonly Layout[]
  map?: string
  accents?: readonly string[]
  titleStyle?: string
  bodyStyle?: string
  attributes?: string
  parts?: Record<string, string | Uint8Array>
  types?: string
  relations?: string
}

const inches = (count: number) => Math.round(count * 914_400)

const shape = ({ type: kind, idx, name = 'Place', box, style = '', text = 'Text' }: Place, i: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${
    kind ? ` type="${kind}"` : ''
  }${idx === undefined ? '' : ` idx="${idx}"`}/></p:nvPr></p:nvSpPr><p:spPr>${
    box
      ? `<a:xfrm><a:off x="${inches(box[0])}" y="${inches(box[1])}"/><a:ext cx="${inches(box[2])}" cy="${inches(box[3])}"/></a:xfrm>`
      : ''
  }</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

const tree = (inner: string) =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inner}</p:spTree>`

const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

export const relation = (id: string, kind: string, target: string, isOutside = false) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`

const usualAccents = ['1f4e79', 'c55a11', '538135', '7030a0', '2e75b6', 'bf9000']

/** A template as somebody may write it by hand: one master, and nothing that is not needed. */
export function handTemplate(hand: Hand): Uint8Array<ArrayBuffer> {
  const [width, height] = hand.size ?? [13.333, 7.5]
  const accents = hand.accents ?? usualAccents
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const line = `<a:ln w="9525">${fill}</a:ln>`
  const solid = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`
  const font = (name: string) =>
    `<a:${name}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
  const theme = `<a:theme xmlns:a="${main.a}" name="Bank"><a:themeElements><a:clrScheme name="Bank">${solid('dk1', '1a1a1a')}${solid('lt1', 'ffffff')}${solid('dk2', '243b53')}${solid('lt2', 'e6e6e6')}${accents.map((hex, i) => solid(`accent${i + 1}`, hex)).join('')}${solid('hlink', '0563c1')}${solid('folHlink', '954f72')}</a:clrScheme><a:fontScheme name="Bank">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Bank"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  const map =
    hand.map ??
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
  const level = (style: string, size: number) =>
    `<a:lvl1pPr ${style}><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
  const w = width - 1
  const onMaster: Place[] = [
    { type: 'title', name: 'Title', box: [0.5, 0.3, w, 0.9] },
    { type: 'body', idx: 1, name: 'Text', box: [0.5, 1.4, w, height - 2.2] },
    { type: 'dt', idx: 2, name: 'Date', box: [0.5, height - 0.6, 2, 0.4] },
    { type: 'ftr', idx: 3, name: 'Footer', box: [3, height - 0.6, Math.min(4, width - 5.2), 0.4] },
    { type: 'sldNum', idx: 4, name: 'Number', box: [width - 1.5, height - 0.6, 1, 0.4] },
  ]
  const master = `<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(onMaster.map(shape).join(''))}</p:cSld><p:clrMap ${map}/><p:sldLayoutIdLst>${hand.layouts
    .map((_, i) => `<p:sldLayoutId id="${2_147_483_649 + i}" r:id="rId${i + 2}"/>`)
    .join(
      '',
    )}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(hand.titleStyle ?? 'algn="l"', 2800)}</p:titleStyle><p:bodyStyle>${level(hand.bodyStyle ?? 'algn="l"', 2000)}</p:bodyStyle><p:otherStyle>${level('algn="l"', 1200)}</p:otherStyle></p:txStyles></p:sldMaster>`
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/presentation.xml" ContentType="${hand.kind ?? `${type}.presentationml.presentation.main+xml`}"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${type}.presentationml.slideMaster+xml"/><Override PartName="/ppt/theme/theme1.xml" ContentType="${type}.theme+xml"/>${hand.layouts
      .map(
        (_, i) =>
          `<Override PartName="/ppt/slideLayouts/slideLayout${i + 1}.xml" ContentType="${type}.presentationml.slideLayout+xml"/>`,
      )
      .join('')}${hand.types ?? ''}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation ${spaces} ${hand.attributes ?? ''}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${inches(width)}" cy="${inches(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      relation('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml') + (hand.relations ?? ''),
    ),
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(
      relation('rId1', 'theme', '../theme/theme1.xml') +
        hand.layouts
          .map((_, i) => relation(`rId${i + 2}`, 'slideLayout', `/ppt/slideLayouts/slideLayout${i + 1}.xml`))
          .join(''),
    ),
    'ppt/theme/theme1.xml': theme,
    ...Object.fromEntries(
      hand.layouts.flatMap(({ name, type: kind, places, more = '', relations: own = '' }, i) => [
        [
          `ppt/slideLayouts/slideLayout${i + 1}.xml`,
          `<p:sldLayout ${spaces}${kind ? ` type="${kind}"` : ''}><p:cSld name="${name}">${tree(places.map(shape).join('') + more)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
        ],
        [
          `ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`,
          relations(relation('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml') + own),
        ],
      ]),
    ),
    ...hand.parts,
  }
  const utf8 = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? utf8.encode(part) : part]),
    ),
  )
}

const feet: Place[] = [
  { type: 'dt', idx: 10, name: 'Date' },
  { type: 'ftr', idx: 11, name: 'Footer', text: '© Bank, for clients only' },
  { type: 'sldNum', idx: 12, name: 'Number' },
]

/** Layouts as PowerPoint has them, by their types. */
export const usualLayouts: readonly Layout[] = [
  {
    name: 'Title Slide',
    type: 'title',
    places: [{ type: 'ctrTitle', box: [1, 2, 6, 1.5] }, { type: 'subTitle', idx: 1, box: [1, 3.7, 6, 1] }, ...feet],
  },
  { name: 'Title and Content', type: 'obj', places: [{ type: 'title' }, { idx: 1, name: 'Content' }, ...feet] },
  { name: 'Title Only', type: 'titleOnly', places: [{ type: 'title' }, ...feet] },
  { name: 'Blank', type: 'blank', places: feet },
]

const swapped =
  'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

/** Templates that were written by hand, by what is special of each. */
export const handTemplates: Record<string, Uint8Array<ArrayBuffer>> = {
  'plain 16:9': handTemplate({ layouts: usualLayouts }),
  'plain 4:3': handTemplate({ size: [10, 7.5], layouts: usualLayouts }),
  'A4 upright': handTemplate({ size: [7.5, 10.833], layouts: usualLayouts }),
  'small as Google has it': handTemplate({ size: [10, 5.625], layouts: usualLayouts }),
  'a .potx without types of layouts': handTemplate({
    kind: `${type}.presentationml.template.main+xml`,
    layouts: usualLayouts.map(({ name, places }) => ({ name, places })),
  }),
  'right to left': handTemplate({
    layouts: usualLayouts,
    attributes: 'rtl="1"',
    titleStyle: 'algn="r" rtl="1"',
    bodyStyle: 'algn="r" rtl="1"',
  }),
  'dark, with a pale accent': handTemplate({
    layouts: usualLayouts,
    map: swapped,
    accents: ['202020', '6cb2eb', '74d3ae', 'f6ad55', 'ed64a6', 'ecc94b'],
  }),
  'only a blank layout': handTemplate({ layouts: [{ name: 'Leer', type: 'blank', places: [] }] }),
  'with places for subtitle and source': handTemplate({
    layouts: [
      {
        name: 'Chart with source',
        places: [
          { type: 'title' },
          { type: 'body', idx: 13, name: 'Subtitle', box: [0.5, 1.2, 12, 0.5] },
          { type: 'chart', idx: 14, name: 'Chart', box: [0.5, 1.8, 12.3, 4.2] },
          { type: 'body', idx: 15, name: 'Source', box: [0.5, 6.05, 12.3, 0.8] },
          ...feet,
        ],
      },
    ],
  }),
}
