/** What the command line does not understand, as one sentence for its user: exit 2, no stack trace. */
export class Refusal extends Error {}

/** Ends the command with that sentence. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence)
}
