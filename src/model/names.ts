import { groups, type Input, type InputKey, inputOf, parameters } from './inputs.ts'
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

const ofTheLab = new Set(
  groups.filter(({ name }) => name === 'Lab' || name === 'Compute').flatMap(({ inputs }) => Object.keys(inputs)),
)

/** Whose input it is: the lab's where the lab or its computing is meant, the owner's elsewhere; market inputs belong to nobody. */
export const whose = ({ id, side }: Pick<Input, 'id' | 'side'>): string | null =>
  side && names[side][ofTheLab.has(id) ? 'lab' : 'owner']

/** An input's full name: "Lab valuation, Anthropic", "Capex, Amazon". */
export function inputName(key: InputKey): string {
  const { parameter, ...input } = inputOf(key)
  return [parameter.label, whose(input)].filter(Boolean).join(', ')
}

/** What an input is called where there is little room: the name up to its comma if no other has that name, then whose it is. */
export function shortName(key: InputKey): string {
  const { parameter, ...input } = inputOf(key)
  const [start = ''] = parameter.label.split(',')
  return [labels.has(start) ? parameter.label : start, whose(input)].filter(Boolean).join(', ')
}

/** What the same input of both stacks is called, where they are one: "ARR growth, both labs together". */
export function sharedName(key: InputKey): string {
  const { parameter, id, side } = inputOf(key)
  const name = shortName(key)
  const both = `both ${ofTheLab.has(id) ? 'labs' : 'owners'} together`
  return parameter.scope === 'stack' ? `${name.slice(0, -`, ${whose({ id, side })}`.length)}, ${both}` : name
}

const labels = new Set<string>(Object.values(parameters).map(({ label }) => label))
