import { isDrawing } from './shapePlaces.ts'

/** Whether a report leaves out where a shape of that role stands. */
export const isQuiet = (role: string) => isDrawing(role) || ['rule', 'code', 'codeGround', 'imprintRule'].includes(role)

const words: Record<string, string> = {
  title: 'the headline',
  subtitle: 'the subtitle',
  note: 'the footnote',
  code: 'the code',
  codeGround: 'the code',
  rule: 'the rule',
  imprint: 'the imprint',
  imprintRule: 'the imprint',
  logo: 'the logo',
  disclosure: 'the disclosures',
}

/** What a shape is called in a report. */
export const wordFor = (role: string) => words[role] ?? (role.endsWith('.caption') ? 'a caption' : 'the chart')
