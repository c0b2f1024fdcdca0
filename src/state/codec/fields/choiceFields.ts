import { type BaseId, baseIds, isBase } from '../../../model/bases.ts'
import { lastQuarter } from '../../../model/index.ts'
import { isMeasure, type MeasureId, measureIds, measures } from '../../../model/measures.ts'
import { initial, type View, views } from '../../scenario/scenarioState.ts'
import { quotedRaw } from '../rawValue.ts'
import { asItIs, type Field, good } from './field.ts'
import { numberIn, wordIn } from './linkParts.ts'

/** The base of the model that the scenario starts from. Codes count all bases in every version. */
export const baseField: Field<BaseId> = {
  read: raw =>
    typeof raw === 'string' && isBase(raw)
      ? good(raw)
      : { value: initial.base, dropped: [`the base ${quotedRaw(raw)} is not known`] },
  write: asItIs,
  link: wordIn('base'),
  code: {
    radix: () => baseIds.length,
    digitOf: base => baseIds.indexOf(base),
    valueOf: digit => baseIds[digit]!,
  },
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

const measuresIn = (version: number) => measureIds.filter(id => (measures[id].since ?? 1) <= version)

/** What the lead is measured by. A measure that comes later says `since`, and older codes do not count it. */
export const measureField: Field<MeasureId> = {
  read: raw =>
    typeof raw === 'string' && isMeasure(raw)
      ? good(raw)
      : { value: initial.measure, dropped: [`the measure ${quotedRaw(raw)} is not known`] },
  write: asItIs,
  link: wordIn('measure'),
  code: {
    radix: version => measuresIn(version).length,
    digitOf: (measure, version) => measuresIn(version).indexOf(measure),
    valueOf: (digit, version) => measuresIn(version)[digit]!,
  },
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
