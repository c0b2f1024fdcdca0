import { Refusal } from '../asks/refusal.ts'

/**
 * Runs a command on the arguments that it was called with. A refusal is one sentence on standard error and exit status 2, with
 * `--format json` as JSON; any other error is thrown. A reader that has seen enough (`| head`) closes the pipe, which is no reason to complain.
 */
export async function runCommand(run: (args: string[]) => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  try {
    await run(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${refusalText(error.message, process.argv.slice(2))}\n`)
    process.exitCode = 2
  }
}

/** A refusal as it is told: with `--format json` as JSON. */
export const refusalText = (sentence: string, args: string[]): string =>
  isAskedInJson(args) ? JSON.stringify({ refusal: sentence }) : sentence

const isAskedInJson = (args: string[]) =>
  args.some((arg, place) => arg === '--format=json' || (arg === '--format' && args[place + 1] === 'json'))
