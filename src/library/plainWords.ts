import { Refusal } from '../asks/refusal.ts'

/** Runs what may refuse, with the words of the command line taken out of its sentence: an option is a name here, and no --help lists anything. */
export function inPlainWords<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw plainRefusal(error)
  }
}

/** An error with those words taken out, where it is a refusal. */
export const plainRefusal = (error: unknown): unknown =>
  error instanceof Refusal ? new Refusal(withoutDashes(error.message)) : error

/** What stands in quotes is the user's own and stays. */
const withoutDashes = (sentence: string): string =>
  sentence
    .replace(/--help lists them/, 'the lists “inputs” and “lines” have them')
    .replace(/"[^"]*"|--([a-z])/g, (all, letter: string | undefined) => letter ?? all)
