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
    const isJson = isAskedInJson(process.argv.slice(2))
    process.stderr.write(isJson ? `${JSON.stringify({ refusal: error.message })}\n` : `${error.message}\n`)
    process.exitCode = 2
  }
}

const isAskedInJson = (args: string[]) =>
  args.some((arg, place) => arg === '--format=json' || (arg === '--format' && args[place + 1] === 'json'))
