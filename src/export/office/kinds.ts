const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pack = 'http://schemas.openxmlformats.org/package/2006/relationships'
const type = 'application/vnd.openxmlformats-officedocument.'

/** The kinds of part that are written: what their content is called, and what points to them. */
export const kinds = {
  presentation: [`${type}presentationml.presentation.main+xml`, `${office}/officeDocument`],
  master: [`${type}presentationml.slideMaster+xml`, `${office}/slideMaster`],
  layout: [`${type}presentationml.slideLayout+xml`, `${office}/slideLayout`],
  theme: [`${type}theme+xml`, `${office}/theme`],
  notesMaster: [`${type}presentationml.notesMaster+xml`, `${office}/notesMaster`],
  slide: [`${type}presentationml.slide+xml`, `${office}/slide`],
  notes: [`${type}presentationml.notesSlide+xml`, `${office}/notesSlide`],
  chart: [`${type}drawingml.chart+xml`, `${office}/chart`],
  chartShapes: [`${type}drawingml.chartshapes+xml`, `${office}/chartUserShapes`],
  workbookInside: [`${type}spreadsheetml.sheet`, `${office}/package`],
  workbook: [`${type}spreadsheetml.sheet.main+xml`, `${office}/officeDocument`],
  sheet: [`${type}spreadsheetml.worksheet+xml`, `${office}/worksheet`],
  styles: [`${type}spreadsheetml.styles+xml`, `${office}/styles`],
  core: ['application/vnd.openxmlformats-package.core-properties+xml', `${pack}/metadata/core-properties`],
  app: [`${type}extended-properties+xml`, `${office}/extended-properties`],
  custom: [`${type}custom-properties+xml`, `${office}/custom-properties`],
  themeOverride: [`${type}themeOverride+xml`, `${office}/themeOverride`],
  tableStyles: [`${type}presentationml.tableStyles+xml`, `${office}/tableStyles`],
  font: ['application/x-fontdata', `${office}/font`],
  png: ['image/png', `${office}/image`],
  jpg: ['image/jpeg', `${office}/image`],
  jpeg: ['image/jpeg', `${office}/image`],
  gif: ['image/gif', `${office}/image`],
  bmp: ['image/bmp', `${office}/image`],
  tif: ['image/tiff', `${office}/image`],
  tiff: ['image/tiff', `${office}/image`],
  emf: ['image/x-emf', `${office}/image`],
  wmf: ['image/x-wmf', `${office}/image`],
  svg: ['image/svg+xml', `${office}/image`],
} as const satisfies Record<string, readonly [content: string, relation: string]>

export type Kind = keyof typeof kinds

/** The kinds of part that are pictures, by the ending of their files. */
export const pictureKinds = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'bmp',
  'tif',
  'tiff',
  'emf',
  'wmf',
  'svg',
] as const satisfies Kind[]

/** What points to an address on the web. */
export const outside = `${office}/hyperlink`
