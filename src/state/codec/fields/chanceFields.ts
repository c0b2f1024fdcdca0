import { type InputKey, isInput } from '../../../model/inputs.ts'
import { type FutureCount, futureCounts, type MapAxes, mostCorrelation, mostSeed } from '../../scenario/chance.ts'
import { initial } from '../../scenario/scenarioState.ts'
import { quotedRaw } from '../rawValue.ts'
import { asItIs, type Field, good } from './field.ts'
import { listIn, numberIn } from './linkParts.ts'

/** By which chance futures are drawn. */
export const seedField: Field<number> = {
  read: raw =>
    Number.isInteger(raw) && Number(raw) >= 1 && Number(raw) <= mostSeed
      ? good(Number(raw))
      : { value: initial.seed, dropped: [`the seed ${quotedRaw(raw)} is not one of 1 to ${mostSeed}`] },
  write: asItIs,
  link: numberIn('seed'),
  code: 'left out',
}

/** How the two labs' growth hangs together. */
export const correlationField: Field<number> = {
  read: raw =>
    typeof raw === 'number' && Math.abs(raw) <= mostCorrelation
      ? good(raw + 0)
      : {
          value: initial.correlation,
          dropped: [`the correlation ${quotedRaw(raw)} is not between −${mostCorrelation} and ${mostCorrelation}`],
        },
  write: asItIs,
  link: numberIn('correlation'),
  code: 'left out',
}

/** How many futures are drawn. */
export const futuresField: Field<FutureCount> = {
  read: raw => {
    const count = futureCounts.find(one => one === raw)
    return count
      ? good(count)
      : {
          value: initial.futures,
          dropped: [`the number of simulated futures ${quotedRaw(raw)} is not one to choose from`],
        }
  },
  write: asItIs,
  link: numberIn('futures'),
  code: 'left out',
}

/** The two inputs of the map, which are different ones. */
export const mapField: Field<MapAxes> = {
  read: raw => {
    const [across, up, ...more] = Array.isArray(raw) ? (raw as unknown[]) : []
    const isKnown = (key: unknown): key is InputKey => typeof key === 'string' && isInput(key)
    return isKnown(across) && isKnown(up) && across !== up && more.length === 0
      ? good([across, up])
      : { value: initial.map, dropped: [`the inputs of the map ${quotedRaw(raw)} are not two that are known`] }
  },
  write: asItIs,
  link: listIn('map'),
  code: 'left out',
}
