import type { Ask } from '../asks/ask.ts'
import { asks } from '../asks/index.ts'
import { chartIds } from '../charts/catalogue.ts'
import { sizeIds } from '../export/sizes.ts'
import { baseIds, latestBase } from '../model/bases.ts'
import { marketLines, stackLines } from '../model/index.ts'
import { parameters } from '../model/inputs.ts'
import { measureIds } from '../model/measures.ts'
import { shells } from './completion.ts'
import { figureFormatsInWords, figureTakes, packIds, themeIds } from './figureRequest.ts'
import { cliFormats } from './options.ts'

const ofScope = (scope: 'stack' | 'market') =>
  Object.keys(parameters).filter(id => parameters[id as keyof typeof parameters].scope === scope)

/** What --help says: the options, and every id that they take. */
export const usage = `Runs the model and prints its lines, quarters 0 (today) to 24, answers a question about it, or draws a figure of it.

  npm run -s model -- [options]

  --base <base>        where to start; ${latestBase} if none is given
  --scenario <text>    in place of a base: a file that the desk saved, a link or a code; measure, quarter and seed are its own where none are given
  --set <id>=<number>  sets an input; repeat it for more, as in --set adoptionSlowdown=0.4 --set aws.valuation=1200
  --facts <file>       sets what a company filed: a companyfacts file of the SEC (npm run facts fetches them); repeat it for more
  --paste <file>       sets what a table says (CSV or XLSX: name or id, value, and where there are, source and date)
  --consensus <file>   holds what analysts expect beside the scenario: a table of inputs, and of lines at a quarter; it moves no result
  --base-out <file>    writes the scenario as a base of your own, to be dropped on the desk: values, sources, days
  --line <id>          keeps only this line; repeat it for more
  --format <format>    ${cliFormats.join(', ')}; ${cliFormats[0]} if none is given
  --out <file>         writes there instead of on the screen; xlsx, a workbook whose formulas are the model, and figures need it
  --update <file>      with --format pptx or xlsx: writes to --out a copy of this deck or workbook, made here before, with the new numbers; what was edited stays
  --ask <question>     puts a question instead of printing lines:
${Object.entries(asks)
  .map(
    ([id, { does, takes }]: [string, Ask]) =>
      `    ${id.padEnd(9)} ${does}\n${' '.repeat(14)}${takes.map(option => `--${option}`).join(' ')}`,
  )
  .join('\n')}
  --chart <chart>      draws a figure as the app does, in --format ${figureFormatsInWords}, and takes besides:
${' '.repeat(14)}${figureTakes.map(option => `--${option}`).join(' ')}
  --pack <pack>        every chart, every scene of the storyboard of --scenario, or every chart of each scenario that is saved in its file, in one file: ${packIds.join(', ')}; a ZIP where the format has no other; --pack storyboard --format html is a web page whose sliders work without a network
    --size <size>      ${sizeIds.join(', ')}; ${sizeIds[0]} if none is given
    --theme <theme>    ${themeIds.join(', ')}; ${themeIds[0]} if none is given
    --house <file>     a house file: the firm’s names, logo, colours, fonts, disclosure and number style; --format xlsx and html take it, too
    --template <file>  with --format pptx: a PowerPoint file (.pptx, .potx) whose masters, layouts and theme the slide takes
  --watch <file>       answers again whenever this file is written, until it is interrupted
  --completion <shell> a script that completes all this: ${shells.join(', ')}
  -h, --help           this text

Money and shares are in billions, rates are fractions (0.4 is 40 %), time is in quarters, the life of chips in years.
A revenue share that ends in quarter ${parameters.revenueShareEnd.max}, or is capped at ${parameters.revenueShareCap.max}, goes on for good.
A lead is Amazon's figure less Microsoft's on --measure (${measureIds.join(', ')}) at --quarter.

${listed('Bases', baseIds)}
${listed('Charts', chartIds)}
${listed('Inputs of a stack (aws.… or alliance.…)', ofScope('stack'))}
${listed('Inputs of the market', ofScope('market'))}
${listed('Lines of a stack', Object.keys(stackLines))}
${listed('Lines of the market', Object.keys(marketLines))}`

function listed(title: string, ids: readonly string[]): string {
  const lines = ids.reduce<string[]>((all, id) => {
    const last = all.pop() ?? ' '
    return last.length + id.length < 98 ? [...all, `${last} ${id}`] : [...all, last, `  ${id}`]
  }, [])
  return `${title}:\n${lines.join('\n')}\n`
}
