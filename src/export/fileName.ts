/** The name of a file: `value-created_base-case_2026-09-30.png`; plain letters, whatever the scenario is called. */
export const figureFileName = (chart: string, scenario: string | null, asOf: string, ending: string) =>
  `${[chart, scenario ?? 'scenario', asOf].map(plainName).join('_')}.${ending}`

const plainName = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 48) || 'figure'
