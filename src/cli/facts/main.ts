import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { refuse } from '../../asks/refusal.ts'
import type { CompanyFacts } from '../../filings/companyFacts.ts'
import { runCommand } from '../command.ts'
import { edgarReader } from './edgar.ts'
import { factsUsage, readFactsRequest } from './factsOptions.ts'
import { factsReport } from './factsReport.ts'
import { companyIn, companyInFile } from './filedFile.ts'

await runCommand(run)

async function run(args: string[]) {
  const request = readFactsRequest(args, process.env)
  if (request === 'help') {
    process.stdout.write(factsUsage)
    return
  }
  const companies: CompanyFacts[] = request.files.map(companyInFile)
  if (request.edgar) {
    const say = (line: string) => process.stderr.write(`${line}\n`)
    const read = edgarReader(request.edgar, { now: Date.now, pause: setTimeout, say })
    for (const cik of request.companies)
      companies.push(companyIn(await read(cik), `The answer of ${request.edgar.server}`))
  }
  const report = factsReport(companies, request)
  if (request.out === undefined) process.stdout.write(report)
  else save(request.out, report)
}

function save(file: string, contents: string) {
  try {
    writeFileSync(file, contents)
  } catch (error) {
    refuse(
      `Cannot write "${file}" (${error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'}).`,
    )
  }
}
