import type { Line } from '../model/line.ts'
import type { Side } from '../model/sides.ts'
import { leafName } from './names.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The formula of a line in words, as this side has it. */
export const formulaWords = (line: Line, side: Side | null): Token[] =>
  tokensOf(line.formula, side, leaf => leafName(leaf, side))
