import { type InputKey, inputOf } from './inputs.ts'
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

/** What an input is called where there is little room: whose it is, then the name up to its comma. */
export function shortName(key: InputKey): string {
  const { side, parameter } = inputOf(key)
  const [label = ''] = parameter.label.split(',')
  return side ? `${label}, ${names[side].lab}` : label
}
