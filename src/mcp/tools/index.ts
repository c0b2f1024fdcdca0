import type { Tool } from '../tool.ts'
import { bridgeTool } from './bridge.ts'
import { compareTool } from './compare.ts'
import { explainTool } from './explain.ts'
import { figureTool } from './figure.ts'
import { flipsTool } from './flips.ts'
import { futuresTool } from './futures.ts'
import { goalTool } from './goal.ts'
import { openInDeskTool } from './openInDesk.ts'
import { tableTool } from './table.ts'
import { tornadoTool } from './tornado.ts'
import { whatIfTool } from './whatIf.ts'

/** Every tool by the name that an assistant calls. */
export const tools: Record<string, Tool> = {
  'what-if': whatIfTool,
  flips: flipsTool,
  tornado: tornadoTool,
  table: tableTool,
  goal: goalTool,
  bridge: bridgeTool,
  futures: futuresTool,
  explain: explainTool,
  compare: compareTool,
  figure: figureTool,
  'open-in-desk': openInDeskTool,
}
