import { type InputKey, inputs, isInput } from '../../../model/inputs.ts'
import { type Tie, waysOfTies } from '../../scenario/linkedInputs.ts'
import { asItIs, type Field } from './field.ts'
import { lastText, listIn } from './linkParts.ts'

/** Inputs that presets and resets leave alone. */
export const locksField: Field<readonly InputKey[]> = {
  read: raw => {
    if (!Array.isArray(raw)) return { value: [], dropped: ['the locks are no list'] }
    const known = raw.filter((key): key is InputKey => typeof key === 'string' && isInput(key))
    const odd = raw.length - known.length
    return { value: [...new Set(known)], dropped: odd ? [`${odd} locks are on inputs that are not known`] : [] }
  },
  write: asItIs,
  link: listIn('locks'),
  code: 'left out',
}

/** Inputs of both stacks that move together: `ties=arr:ratio,valuation:amount`. */
export const tiesField: Field<readonly Tie[]> = {
  read: raw => {
    if (!Array.isArray(raw)) return { value: [], dropped: ['the inputs that move together are no list'] }
    const known = raw.filter((tie): tie is Tie => isTie(tie))
    const value = known.filter((tie, i) => known.findIndex(({ id }) => id === tie.id) === i)
    const odd = raw.length - known.length
    const dropped = odd === 0 ? [] : [`${odd} of the inputs that move together ${odd === 1 ? 'is' : 'are'} not known`]
    return { value: value.map(({ id, by }) => ({ id, by })), dropped }
  },
  write: asItIs,
  link: {
    names: ['ties'],
    write: ties => [['ties', ties.map(({ id, by }) => `${id}:${by}`).join()]],
    read: pairs =>
      lastText(pairs)
        .split(',')
        .map(text => {
          const [id, by] = text.split(':')
          return { id, by }
        }),
  },
  code: 'left out',
}

const isTie = (raw: unknown) =>
  typeof raw === 'object' &&
  raw !== null &&
  'id' in raw &&
  'by' in raw &&
  waysOfTies.some(way => way === raw.by) &&
  inputs.some(({ id, side }) => side && id === raw.id)
