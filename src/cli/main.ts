import { writeFileSync } from 'node:fs'
import { refuse } from '../asks/refusal.ts'
import { runFused } from '../model/fused.ts'
import type { Reason } from '../state/scenario/reasons.ts'
import { refusalText, runCommand } from './command.ts'
import { completionScript } from './completion.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { type CliOptions, cliFormats, optionNames, readCommand, readOptions } from './options.ts'
import { toldAs } from './report.ts'
import { resultRows } from './result.ts'
import { table } from './table.ts'
import { usage } from './usage.ts'
import { answerOnWrite } from './watch.ts'

runFused()
await runCommand(async args => {
  const { completion, watch } = readCommand(args)
  if (completion !== undefined) process.stdout.write(completionScript(completion, optionNames, cliFormats))
  else if (watch === undefined) await run(args)
  else
    await answerOnWrite(
      watch,
      () => run(args),
      sentence => say(refusalText(sentence, args)),
    )
})

async function run(args: string[]) {
  const read = readOptions(args)
  const asked = read === 'help' ? read : await withTables(read)
  if (asked !== 'help') tellReasons(asked)
  if (asked !== 'help') for (const what of asked.dropped ?? []) say(`Not read: ${what}.`)
  if (asked !== 'help' && asked.baseOut !== undefined) await writeBase(asked, asked.baseOut)
  if (asked === 'help') process.stdout.write(usage)
  else if (asked.format === 'figure') {
    const { readTsx } = await import('./tsx.ts')
    readTsx()
    const { pack } = asked.figure
    const file =
      pack === undefined
        ? await (await import('./figure.ts')).figureFile(asked, asked.figure, say)
        : await (await import('./packFile.ts')).packFile(asked, { ...asked.figure, pack }, say)
    save(asked.out, asked.update === undefined ? file : await updated('pptx', asked.update, file))
  } else if (asked.format === 'html') save(asked.out, (await import('./handOut.ts')).handOut(asked, asked.house))
  else if (asked.format === 'xlsx') {
    const { workbook } = await import('./workbook.ts')
    const file = await workbook(asked)
    save(asked.out, asked.update === undefined ? file : await updated('xlsx', asked.update, file))
  } else if (asked.out === undefined) process.stdout.write(written(asked))
  else save(asked.out, written(asked))
}

/** A copy of a file made before with what is in the new one; what became of it is told beside. */
async function updated(kind: 'pptx' | 'xlsx', old: string, made: Uint8Array): Promise<Uint8Array> {
  const { fileUpdate } = await import('./fileUpdate.ts')
  const { file, says } = fileUpdate(kind, old, made)
  says.forEach(say)
  return file
}

/** The scenario with the values of filings and of a table in it, and with what analysts expect beside it. */
async function withTables(asked: CliOptions): Promise<CliOptions> {
  const { facts, paste, consensusFile } = asked
  let filled = asked
  if (facts) {
    const { filedOverrides } = await import('./facts/filedOverrides.ts')
    filled = { ...asked, ...(await filedOverrides(asked, facts, say)) }
  }
  if (paste !== undefined) {
    const { tableOverrides } = await import('./paste/tableOverrides.ts')
    filled = { ...filled, ...(await tableOverrides(filled, paste, say)) }
  }
  if (consensusFile === undefined) return filled
  const { consensusSays, tableConsensus } = await import('./paste/tableConsensus.ts')
  const consensus = await tableConsensus(consensusFile, say)
  for (const sentence of consensusSays(consensus, filled)) say(sentence)
  return { ...filled, consensus }
}

async function writeBase(asked: CliOptions, file: string) {
  const { ownBaseFile } = await import('./paste/ownBaseFile.ts')
  const { text, says } = ownBaseFile(asked, file)
  save(file, text)
  say(says)
}

/** Beside the answer, which others read on. */
function say(sentence: string) {
  process.stderr.write(`${sentence}\n`)
}

/** Where values come from that were read out of files: beside the answer, which others read on. */
function tellReasons({ overrides, reasons = {} }: CliOptions) {
  for (const [key, reason] of Object.entries(reasons))
    say(`${key} = ${overrides[key as keyof typeof overrides]}: ${sourceWords(reason)}`)
}

function sourceWords({ says, publisher, date, source }: Reason): string {
  return [says && `${says}.`, publisher && `${publisher}.`, date && `${date}.`, source].filter(Boolean).join(' ')
}

function written(asked: Exclude<CliOptions, { format: 'xlsx' | 'html' | 'figure' }>): string {
  if (asked.question) return toldAs(asked.format, asked.question.ask, asked, asked.question.answer(asked))
  const rows = resultRows(asked, asked.lines)
  switch (asked.format) {
    case 'json':
      return json(asked, rows)
    case 'csv':
      return csv(rows)
    case 'table':
      return table(asked, rows)
  }
}

function save(file: string, contents: string | Uint8Array) {
  try {
    writeFileSync(file, contents)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
    refuse(`Cannot write "${file}" (${why}).`)
  }
}
