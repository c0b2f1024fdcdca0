/** One small lie that a source file is made to tell: at `at`, `was` stands no longer, but `is`. */
export type Mutant = { path: string; at: number; was: string; is: string }

/** What is exchanged for what, in formulas and in code. Operators have blanks around them, as the formatter sets them. */
const exchanges: [RegExp, (was: string) => string][] = [
  [/ \+ /g, () => ' - '],
  [/ - /g, () => ' + '],
  [/ \* /g, () => ' / '],
  [/ \/ /g, () => ' * '],
  [/ >= /g, () => ' > '],
  [/ [<>] (?=[\w$(-])/g, was => (was === ' < ' ? ' >= ' : ' <= ')],
  [/ [=!]== /g, was => (was === ' === ' ? ' !== ' : ' === ')],
  [/ && /g, () => ' || '],
  [/\bmin\(/g, () => 'max('],
  [/\bmax\(/g, () => 'min('],
  [/\btrue\b/g, () => 'false'],
  [/(?<![\w.'"#-])\d+(?:\.\d+)?(?![\w.'"])/g, was => `${Number(was) + 1}`],
]

const commentOrQuoted = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

/** Every mutant of a file; what stands in comments and in quoted words is left alone, what stands in formulas is not. */
export function mutantsOf(path: string, source: string): Mutant[] {
  const code = source.replaceAll(commentOrQuoted, text => ' '.repeat(text.length))
  return exchanges.flatMap(([pattern, is]) =>
    [...code.matchAll(pattern)].map(({ index, 0: was }) => ({ path, at: index, was, is: is(was) })),
  )
}

/** The file with the lie in it. */
export const mutated = (source: string, { at, was, is }: Mutant): string =>
  source.slice(0, at) + is + source.slice(at + was.length)

/** Where a mutant stands, and what it says: `src/model/world.ts:12 " + " → " - "`. */
export const described = (source: string, { path, at, was, is }: Mutant): string =>
  `${path}:${source.slice(0, at).split('\n').length} "${was}" → "${is}"`
