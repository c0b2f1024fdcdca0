export const sides = ['aws', 'alliance'] as const

/** One of the two stacks compared: `aws` (Claude, AWS, Trainium) or `alliance` (OpenAI, Microsoft, Nvidia). */
export type Side = (typeof sides)[number]

/** The stack across the table: its owner's stake in the rival lab is valued there. */
export const rivalOf = (side: Side): Side => (side === 'aws' ? 'alliance' : 'aws')
