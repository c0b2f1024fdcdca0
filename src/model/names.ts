import type { Side } from './sides.ts'

/** What each stack is called: as a stack, by its owner, by its lab. Verdicts name owners; only alliance profit names stacks. */
export const names: Record<Side, { stack: string; owner: string; lab: string; members: string }> = {
  aws: { stack: 'AWS / Trainium', owner: 'Amazon', lab: 'Anthropic', members: 'Amazon, Anthropic' },
  alliance: {
    stack: 'Microsoft / OpenAI / Nvidia',
    owner: 'Microsoft',
    lab: 'OpenAI',
    members: 'Microsoft, OpenAI, Nvidia',
  },
}
