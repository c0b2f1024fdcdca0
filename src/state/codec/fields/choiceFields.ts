import { type BaseId, isBase } from '../../../model/bases.ts'
import { type LineKey, lastQuarter, lineKeys } from '../../../model/index.ts'
import { isMeasure, type MeasureId } from '../../../model/measures.ts'
import { initial, type View, views } from '../../scenario/scenarioState.ts'
import { codeVersion } from '../codeVersions.ts'
import { quotedRaw } from '../rawValue.ts'
import { asItIs, type CodePart, type Field, good } from './field.ts'
import { numberIn, wordIn } from './linkParts.ts'

/** The base of the model that the scenario starts from. */
export const baseField: Field<BaseId> = {
  read: raw =>
    typeof raw === 'string' && isBase(raw)
      ? good(raw)
      : { value: initial.base, dropped: [`the base ${quotedRaw(raw)} is not known`] },
  write: asItIs,
  link: wordIn('base'),
  code: counted<BaseId>('bases'),
}

/** The view of the top bar. */
export const viewField: Field<View> = {
  read: raw => {
    const view = views.find(one => one === raw)
    return view ? good(view) : { value: initial.view, dropped: [`the view ${quotedRaw(raw)} is not known`] }
  },
  write: asItIs,
  link: wordIn('view'),
  code: 'left out',
}

/** What the lead is measured by. */
export const measureField: Field<MeasureId> = {
  read: raw =>
    typeof raw === 'string' && isMeasure(raw)
      ? good(raw)
      : { value: initial.measure, dropped: [`the measure ${quotedRaw(raw)} is not known`] },
  write: asItIs,
  link: wordIn('measure'),
  code: counted<MeasureId>('measures'),
}

/** The quarter of the verdict. */
export const horizonField: Field<number> = {
  read: raw =>
    Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= lastQuarter
      ? good(Number(raw))
      : {
          value: initial.horizon,
          dropped: [`the quarter ${quotedRaw(raw)} is not one of 0 to ${lastQuarter}`],
        },
  write: asItIs,
  link: numberIn('horizon'),
  code: { radix: () => lastQuarter + 1, digitOf: quarter => quarter, valueOf: digit => digit },
}

/** The line that the bridge splits; none is the lead. */
export const bridgeLineField: Field<LineKey | null> = {
  read: raw => {
    const line = lineKeys.find(key => key === raw)
    return line
      ? good(line)
      : { value: initial.bridgeLine, dropped: [`the line of the bridge ${quotedRaw(raw)} is not known`] }
  },
  write: asItIs,
  link: { ...wordIn('bridge'), write: line => (line ? [['bridge', line]] : []) },
  code: 'left out',
}

/** One of a list of names, as each version of codes has it. */
function counted<Id extends string>(list: 'bases' | 'measures'): CodePart<Id> {
  const namesIn = (version: number) => codeVersion(version)![list]
  return {
    radix: version => namesIn(version).length,
    digitOf: (id, version) => namesIn(version).indexOf(id),
    valueOf: (digit, version) => namesIn(version)[digit] as Id,
  }
}
