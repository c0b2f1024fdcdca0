/** Why an input is what it is: the reason in words, and the ids of all facts that bear on it. */
export type Rationale = { why: string; facts: readonly string[] }

/** One for each input of a group. */
export type RationaleOf<Group> = { [Id in keyof Group]: Rationale }
