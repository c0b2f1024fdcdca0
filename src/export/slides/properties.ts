import { carriedProperties } from '../embeddedOfficeLink.ts'
import type { PackagePart } from '../office/parts.ts'
import { tag, textContent } from '../office/xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const types = `${office}/docPropsVTypes`

/** What a file says of itself: its title, what made it, and the scenario that it carries. */
export function propertiesOf(title: string, link: string | null): PackagePart[] {
  const core: PackagePart = {
    path: 'docProps/core.xml',
    kind: 'core',
    content: tag(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      tag('dc:title', {}, textContent(title)),
      tag('dc:creator', {}, textContent('Stakeout')),
      tag('dc:description', {}, textContent('A what-if, not a forecast')),
    ),
  }
  const app: PackagePart = {
    path: 'docProps/app.xml',
    kind: 'app',
    content: tag(
      'Properties',
      { xmlns: `${office}/extended-properties` },
      tag('Application', {}, textContent('Stakeout')),
    ),
  }
  const custom: PackagePart[] =
    link === null
      ? []
      : [
          {
            path: 'docProps/custom.xml',
            kind: 'custom',
            content: tag(
              'Properties',
              { xmlns: `${office}/custom-properties`, 'xmlns:vt': types },
              Object.entries(carriedProperties(link)).map(([name, piece], i) =>
                tag(
                  'property',
                  { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
                  tag('vt:lpwstr', {}, textContent(piece)),
                ),
              ),
            ),
          },
        ]
  return [core, app, ...custom]
}
