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
} as const satisfies Record<string, readonly [content: string, relation: string]>

export type Kind = keyof typeof kinds

/** What points to an address on the web. */
export const outside = `${office}/hyperlink`
