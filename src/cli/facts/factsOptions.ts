import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { wholeOf } from '../../asks/number.ts'
import { once } from '../../asks/once.ts'
import { refuse } from '../../asks/refusal.ts'
import { factTable } from '../../filings/factTable.ts'
import type { FiledFactId } from '../../filings/filedFacts.ts'
import { inOneSentence } from '../parseFault.ts'
import { companyNumber } from './companies.ts'
import type { Edgar } from './edgar.ts'

const factIds = ['shares', ...(Object.keys(factTable) as (keyof typeof factTable)[]), 'grossMargin'] as const

type ListedFact = FiledFactId | 'shares'

const factFormats = ['table', 'json', 'csv'] as const

const contactVariable = 'STAKEOUT_CONTACT'
const serverVariable = 'STAKEOUT_SEC'
const cacheVariable = 'STAKEOUT_FACTS'

/** What is asked of the facts command. `edgar` is null where only files are read. */
export type FactsRequest = {
  companies: number[]
  files: string[]
  facts: ListedFact[]
  quarters: number
  format: (typeof factFormats)[number]
  out?: string
  edgar: Edgar | null
}

const several = { type: 'string', multiple: true } as const
const options = {
  company: several,
  file: several,
  fact: several,
  quarters: several,
  format: several,
  out: several,
  contact: several,
  server: several,
  cache: several,
  fresh: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments and the environment, or refuses them in one sentence. */
export function readFactsRequest(args: string[], environment: NodeJS.ProcessEnv): FactsRequest | 'help' {
  const values = parsed(args)
  if (values.help) return 'help'
  const companies = (values.company ?? []).map(companyNumber)
  const files = values.file ?? []
  if (companies.length + files.length === 0)
    return refuse('Say whose facts: --company AMZN asks the SEC, --file FILE reads a file of it.')
  const out = once('out', values.out)
  const quarters = once('quarters', values.quarters)
  return {
    companies,
    files,
    facts: values.fact?.map(factCalled) ?? [...factIds],
    quarters: quarters === undefined ? 12 : wholeOf('quarters', quarters, [1, 200]),
    format: formatCalled(once('format', values.format) ?? 'table'),
    ...(out !== undefined && { out: out || refuse('--out needs the name of a file.') }),
    edgar: companies.length > 0 ? edgarOf(values, environment) : null,
  }
}

type Values = Partial<Record<'contact' | 'server' | 'cache', string[]>> & { fresh?: boolean }

function edgarOf(values: Values, environment: NodeJS.ProcessEnv): Edgar {
  const contact = (once('contact', values.contact) ?? environment[contactVariable] ?? '').trim()
  if (!/^[\x20-\x7e]*\S+@\S+\.\S+[\x20-\x7e]*$/.test(contact))
    return refuse(
      `The SEC wants to know who asks: say it with --contact "Name name@firm.example", or in ${contactVariable}.`,
    )
  const server = (once('server', values.server) ?? environment[serverVariable] ?? 'https://data.sec.gov').replace(
    /\/+$/,
    '',
  )
  if (!URL.canParse(server) || !['http:', 'https:'].includes(new URL(server).protocol))
    return refuse(`--server needs a web address, not "${server}".`)
  const cache = once('cache', values.cache) ?? environment[cacheVariable] ?? join(tmpdir(), 'stakeout-facts')
  return {
    contact,
    server,
    cache: cache || refuse('--cache needs the name of a folder.'),
    isFresh: values.fresh ?? false,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    return refuse(inOneSentence(error instanceof Error ? error.message : String(error)))
  }
}

const factCalled = (text: string): ListedFact =>
  factIds.find(id => id === text) ?? refuse(`There is no fact "${text}"; the facts are ${factIds.join(', ')}.`)

const formatCalled = (text: string) =>
  factFormats.find(format => format === text) ??
  refuse(`There is no format "${text}"; the formats are ${factFormats.join(', ')}.`)

/** What --help says. */
export const factsUsage = `Reads what a company filed with the SEC and lists it as dated facts, each with its filing.

  npm run -s facts -- [options]

  --company <ticker>   AMZN, MSFT, NVDA, or a company's number at the SEC; repeat it for more
  --file <file>        reads a companyfacts file instead of asking the SEC; repeat it for more
  --fact <fact>        keeps only this fact; repeat it for more: ${factIds.join(', ')}
  --quarters <number>  how many of the last quarters; 12 if none is given
  --format <format>    ${factFormats.join(', ')}; ${factFormats[0]} if none is given
  --out <file>         writes there instead of on the screen
  --contact <who>      who asks, as the SEC wants it: "Name name@firm.example"; or ${contactVariable} in the environment
  --cache <folder>     where answers are kept for a day; or ${cacheVariable}
  --fresh              asks again, whatever is kept
  --server <address>   another address than https://data.sec.gov; or ${serverVariable}
  -h, --help           this text

Money is in US dollars. A quarter is named by the calendar, beside the company's own. What filings tell in two ways is shown in both.
`
