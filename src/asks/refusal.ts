/** What is not understood, as one sentence for its user: of a command exit 2, with no stack trace. */
export class Refusal extends Error {}

/** Ends the command with that sentence. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence)
}
