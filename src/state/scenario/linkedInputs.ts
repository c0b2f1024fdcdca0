import type { StackId } from '../../model/inputs.ts'

/** By what the values of both stacks may be tied. */
export const waysOfTies = ['ratio', 'amount'] as const

/** Both stacks' values of one parameter move together: by the same ratio, or by the same amount. */
export type Tie = { id: StackId; by: (typeof waysOfTies)[number] }
