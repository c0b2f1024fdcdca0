import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = readFileSync(join(import.meta.dirname, '../../docs/model.md'), 'utf8')

/** A table of the paper under its head: a row a line, its cells by the names of the columns, without the marks of code. */
function tablesUnder(heading: string): Record<string, string>[] {
  const [, after = ''] = text.split(`\n## ${heading}\n`)
  const [section = ''] = after.split('\n## ')
  let head: string[] | null = null
  return section.split('\n').flatMap(line => {
    if (!line.startsWith('|')) head = null
    if (!line.startsWith('|') || line.startsWith('|---')) return []
    const cells = line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim().replaceAll('`', ''))
    if (head) return [Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))]
    head = cells
    return []
  })
}

export type PaperLine = { line: string; unit: string; start: string; formula: string; 'what it is': string }

/** The lines of the model as `docs/model.md` has them. */
export const paperLines = tablesUnder('Lines') as PaperLine[]

/** The inputs of the model as `docs/model.md` has them. */
export const paperInputs = tablesUnder('Inputs')

/** The base values with grade and fact as `docs/model.md` has them, a row an input. */
export const paperValues = tablesUnder('Base values and their sources')

/** The bases, the presets and what each owner paid in as `docs/model.md` has them. */
export const paperBases = tablesUnder('Bases')
export const paperPresets = tablesUnder('Presets')
export const paperTranches = tablesUnder('Rate of return of a stake')

/** What the paper says in words beneath a head, and uses in its formulas. */
const words: Record<string, string> = {
  exitYears: 'max(m.exitMultiple, 1)',
  rerated: 'if(t = 0, 1, p.rerating)',
  goesOn: 'm.exitMultiple * lastingProfit + aheadProfit',
  through: 'if(listed = 1 and p.incomeShare > 0, 1, p.incomeShare)',
}
for (const [name, formula] of Object.entries(words))
  if (!new RegExp(`\`${name}\` is [^\`]*\`${formula.replace(/[()|*+.^]/g, '\\$&')}\``).test(text))
    throw new Error(`docs/model.md does not say what ${name} is`)

type Scope = Record<string, unknown>

/** How JavaScript spells what the paper writes otherwise. */
const spellings = { '^': '**', ' = ': ' === ', ' and ': ' && ', 'if(': 'pick(' }

/** A formula of the paper as a function of what its names stand for. */
function computed(formula: string) {
  const script = Object.entries(spellings).reduce((text, [ours, theirs]) => text.replaceAll(ours, theirs), formula)
  // oxlint-disable-next-line no-implied-eval, no-new-func, typescript/no-implied-eval -- our own paper, and only in a test
  return new Function('names', `with (names) return (${script})`) as (names: Scope) => number
}

const functions = {
  min: Math.min,
  max: Math.max,
  ratio: (a: number, b: number) => (b > 0 ? a / b : 0),
  pick: (isSo: boolean, a: number, b: number) => (isSo ? a : b),
}

/** The model as the formulas on the paper compute it, in a world by input key: a line of a stack at a quarter. */
export function onPaper(world: Record<string, number>) {
  const formulas = new Map(
    [...paperLines, ...Object.entries(words).map(([line, formula]) => ({ line, start: '', formula }))].map(
      ({ line, start, formula }) => [line, { start: start && computed(start), formula: computed(formula) }],
    ),
  )
  const known = new Map<string, number>()
  const inputsOf = (prefix: string) =>
    new Proxy({}, { get: (_, id) => world[`${prefix}${String(id)}`] ?? missing(`${prefix}${String(id)}`) })

  function names(side: string, t: number, own: string): Scope {
    const market = inputsOf('') as Record<string, number>
    const other = side === 'aws' ? 'alliance' : 'aws'
    const lineNamed = (name: string) => {
      const [, before] = /^(\w+)Before$/.exec(name) ?? []
      if (name === 'before' || before) return beforeOf(side, before ?? own, t)
      return at(side, name, t)
    }
    const fixed: Scope = {
      ...functions,
      t,
      m: market,
      p: inputsOf(`${side}.`),
      nvidiaMember: side === 'alliance' ? 1 : 0,
      other: new Proxy({}, { get: (_, name) => (name === 'p' ? inputsOf(`${other}.`) : at(other, String(name), t)) }),
      fade: (today: number, mature: number, halfLife: number) => mature + (today - mature) * 2 ** (-t / halfLife),
      ramp: (q: number) => Math.min(Math.max(q / market['slowdownRamp']!, 0), 1),
    }
    return new Proxy(fixed, {
      has: (_, name) => typeof name === 'string',
      get: (_, name) => (typeof name !== 'string' ? undefined : name in fixed ? fixed[name] : lineNamed(name)),
    })
  }
  const formulaOf = (line: string) => formulas.get(line) ?? missing(line)
  const startOf = (side: string, line: string, t: number): number => {
    const { start } = formulaOf(line)
    return start ? start(names(side, t, line)) : missing(`a start of ${line}`)
  }
  const beforeOf = (side: string, line: string, t: number): number =>
    t === 0 ? startOf(side, line, t) : at(side, line, t - 1)
  function at(side: string, line: string, t: number): number {
    const key = `${side}.${line} ${t}`
    const value =
      known.get(key) ??
      (t === 0 && formulaOf(line).start ? startOf(side, line, t) : formulaOf(line).formula(names(side, t, line)))
    known.set(key, value)
    return value
  }
  return at
}

function missing(name: string): never {
  throw new Error(`docs/model.md has no ${name}`)
}
