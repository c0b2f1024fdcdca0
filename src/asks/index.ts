import type { Ask } from './ask.ts'
import { backTestAsk } from './backTest.ts'
import { bridgeAsk } from './bridge.ts'
import { comparisonAsk } from './comparison.ts'
import { editionAsk } from './edition.ts'
import { expectationAsk } from './expectation.ts'
import { fanAsk } from './fan.ts'
import { flipsAsk } from './flips.ts'
import { goalAsk } from './goal.ts'
import { heatmapAsk } from './heatmap.ts'
import { irrAsk } from './irr.ts'
import { perShareAsk } from './perShare.ts'
import { tableAsk } from './table.ts'
import { tornadoAsk } from './tornado.ts'
import { yearsAsk } from './years.ts'

/** Every question that `--ask` knows. */
export const asks = {
  tornado: tornadoAsk,
  flips: flipsAsk,
  heatmap: heatmapAsk,
  goal: goalAsk,
  fan: fanAsk,
  bridge: bridgeAsk,
  edition: editionAsk,
  irr: irrAsk,
  backtest: backTestAsk,
  years: yearsAsk,
  table: tableAsk,
  perShare: perShareAsk,
  weighted: expectationAsk,
  compare: comparisonAsk,
} satisfies Record<string, Ask>

export type AskId = keyof typeof asks

export const askIds = Object.keys(asks) as AskId[]
