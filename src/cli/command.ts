import { Refusal } from '../asks/refusal.ts'

/**
 * Runs a command on the arguments that it was called with. A refusal is one sentence on standard error and exit status 2; any other
 * error is thrown. A reader that has seen enough (`| head`) closes the pipe, which is no reason to complain.
 */
export async function runCommand(run: (args: string[]) => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  try {
    await run(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
