import { type Input, type InputKey, inputOf } from './inputs.ts'
import type { Side } from './sides.ts'

/** What each stack is called: as a stack, by its owner, its lab and its owner's cloud. Verdicts name owners; only alliance profit names stacks. */
export const names: Record<Side, { stack: string; owner: string; lab: string; cloud: string; members: string }> = {
  aws: { stack: 'AWS / Trainium', owner: 'Amazon', lab: 'Anthropic', cloud: 'AWS', members: 'Amazon, Anthropic' },
  alliance: {
    stack: 'Microsoft / OpenAI / Nvidia',
    owner: 'Microsoft',
    lab: 'OpenAI',
    cloud: 'Azure',
    members: 'Microsoft, OpenAI, Nvidia',
  },
}

/** Whose input it is: the lab's or the owner's, as its parameter says; market inputs belong to nobody. */
export const whose = ({ parameter, side }: Pick<Input, 'parameter' | 'side'>): string | null =>
  side && parameter.scope === 'stack' ? names[side][parameter.of] : null

/** An input's full name: "Lab valuation, Anthropic", "Capex, Amazon". */
export function inputName(key: InputKey): string {
  const input = inputOf(key)
  return [input.parameter.label, whose(input)].filter(Boolean).join(', ')
}

/** What an input is called at the head of a row: without how it is counted, then whose it is. "Long run" tells two apart and stays. */
export function shortName(key: InputKey): string {
  const input = inputOf(key)
  const [start = '', ...rest] = input.parameter.label.split(', ')
  return [start, ...rest.filter(part => part === 'long run'), whose(input)].filter(Boolean).join(', ')
}

/** What the same input of both stacks is called, where they are one: "ARR growth, both labs together". */
export function sharedName(key: InputKey): string {
  const input = inputOf(key)
  const { parameter } = input
  if (parameter.scope === 'market') return shortName(key)
  return `${shortName(key).slice(0, -`, ${whose(input)}`.length)}, both ${parameter.of}s together`
}

/** Amazon's, Microsoft's; a name that ends in s takes the apostrophe alone. */
export const possessive = (name: string) => `${name}${name.endsWith('s') ? '’' : '’s'}`
