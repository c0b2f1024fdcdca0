import { cellRef } from 'hucre/xlsx'
import { irrOf } from '../analysis/irr.ts'
import { irrText } from '../analysis/irrWords.ts'
import { verdict } from '../analysis/verdict.ts'
import { type Answer } from '../analysis/whatIf.ts'

import { type LineKey, stackLines } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { type MeasureId, measureIds, measures } from '../model/measures.ts'
import { inputName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { parameterUnits } from '../model/units.ts'
import { type Provenance } from '../provenance/provenance.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import { yoursIn } from '../state/scenario/yours.ts'
import type { Named } from './book.ts'
import { irrCell } from './irrPlaces.ts'

import { figureLook, inputLook, looks, sectionLook, toTheRight } from './looks.ts'
import { cellRange, headRow, judgedQuarterName, nameOf, sheetNames } from './places.ts'
import {
  inUseColumn,
  judgedRow,
  scenarioColumn,
  scenarioInputCell,
  scenarioLineRange,
  scenarioPlace,
  scenarioQuarters,
  switchName,
  titleOf,
} from './scenarioPlaces.ts'
import { fixedRef, type SheetWriter } from './sheet.ts'
import { workbookUnits } from './units.ts'

/** The columns of a block, with their widths. */
export const blockColumns = [
  ['Measure', 30],
  ['Unit', 9],
  ['Amazon', 13],
  ['Microsoft', 13],
  ['Lead', 13],
  ['Leads', 26],
  ['', 3],
  ['Changed input', 44],
  ['From', 12],
  ['To', 12],
  ['Unit', 9],
] as const

/**
 * What the figures of a block follow: the model of the workbook, which is that of the scenario in use where there are so
 * many to choose from; the lines of a scenario; or nothing.
 */
export type Source = { kind: 'model'; count: number } | { kind: 'lines'; i: number } | { kind: 'export' }

type Block = { named: Named; answer: Answer; record: Provenance; source: Source }

/** One scenario; answers the row beneath it. */
export function block({ put }: SheetWriter, top: number, { named, answer, record, source }: Block): number {
  const { shared } = named
  const isInUse = source.kind === 'model' && source.count > 0
  blockColumns.forEach((_, column) =>
    put(top, column, {
      value: column === 0 ? blockTitle(named, record, isInUse) : null,
      look: sectionLook('nobody'),
      ...(column === 0 && source.kind === 'model' && isInUse && { formula: titleInUse(source.count) }),
    }),
  )
  const row = top + 1
  put(row, 0, { value: 'Quarters from today', look: looks.text })
  put(row, 1, { value: workbookUnits.quarters, look: looks.soft })
  put(row, 2, {
    value: shared.horizon,
    look: source.kind === 'model' && !isInUse ? inputLook('0') : figureLook('0'),
    ...formulaOfJudged(source),
  })
  const judged = source.kind === 'model' ? judgedQuarterName : fixedRef(row, 2)
  put(row, 3, {
    value: quarterLabel(dayOf(shared), shared.horizon),
    look: { ...looks.soft, alignment: toTheRight },
    ...(source.kind !== 'export' && { formula: `INDEX(${quartersOf(source)}, 1, ${judged} + 1)` }),
  })
  measureIds.forEach((id, i) => measureRow(put, row + 1 + i, id, { answer, horizon: shared.horizon, source, judged }))
  irrRow(put, row + 1 + measureIds.length, shared, answer, source)
  if (isInUse) return row + 1 + measureIds.length + 1
  put(row, 7, { value: record.changes, look: looks.soft })
  const moves = movesIn(shared)
  moves.forEach(({ key, name, from, to, isNow }, i) => {
    const { excel, kind } = parameterUnits[inputOf(key).parameter.unit]
    put(row + 1 + i, 7, { value: name, look: looks.text })
    put(row + 1 + i, 8, { value: from, look: figureLook(excel, { isSoft: true }) })
    put(row + 1 + i, 9, {
      value: to,
      look: { ...figureLook(excel), ...looks.yours },
      ...(isNow &&
        source.kind !== 'export' && {
          formula: source.kind === 'model' ? nameOf(key) : scenarioPlace(source.i).input(key),
        }),
    })
    put(row + 1 + i, 10, { value: workbookUnits[kind], look: looks.soft })
  })
  return row + 1 + Math.max(measureIds.length + 1, moves.length)
}

const blockTitle = (named: Named, record: Provenance, isInUse: boolean) =>
  isInUse ? `In use: ${titleOf(named)}` : [`${titleOf(named)}: from ${record.base}.`, ...record.market].join(' ')

function titleInUse(count: number): string {
  const [first, last] = [0, count - 1].map(i => scenarioInputCell(headRow, scenarioColumn(i)))
  return `"In use: " & MID(INDEX(${first}:${last!.split('!')[1]}, 1, ${switchName}), 4, 200)`
}

function formulaOfJudged(source: Source) {
  if (source.kind === 'lines') return { formula: scenarioInputCell(judgedRow, scenarioColumn(source.i)) }
  if (source.kind === 'model' && source.count > 0) return { formula: scenarioInputCell(judgedRow, inUseColumn) }
  return {}
}

const quartersOf = (source: Exclude<Source, { kind: 'export' }>) =>
  source.kind === 'lines' ? scenarioQuarters(source.i) : `${sheetNames.aws}!$C$${headRow + 1}:$AA$${headRow + 1}`

/** Every step away from the base of the model: what was changed since the start, then what the own base has. */
function movesIn(shared: Named['shared']) {
  const yours = yoursIn(shared)
  return [
    ...yours
      .filter(({ isChanged }) => isChanged)
      .map(({ key, atStart, value }) => ({ key, name: inputName(key), from: atStart, to: value, isNow: true })),
    ...yours
      .filter(({ isOfBase }) => isOfBase)
      .map(({ key, inModel, atStart, isChanged }) => ({
        key,
        name: `${inputName(key)} (own base)`,
        from: inModel,
        to: atStart,
        isNow: !isChanged,
      })),
  ]
}

type Measured = { answer: Answer; horizon: number; source: Source; judged: string }

function measureRow(
  put: SheetWriter['put'],
  row: number,
  id: MeasureId,
  { answer, horizon, source, judged }: Measured,
) {
  const { line, label, of } = measures[id]
  const { unit } = stackLines[line]
  const { leader, value, margin, isLevel } = verdict(answer, id, horizon)
  const look = figureLook(unit.excel)
  const isLive = source.kind !== 'export'
  const [aws, alliance, lead] = [2, 3, 4].map(column => cellRef(row, column))
  const rangeOf = (key: LineKey) => (source.kind === 'lines' ? scenarioLineRange(source.i, key) : cellRange(key))
  const at = (side: Side) => isLive && { formula: `INDEX(${rangeOf(`${side}.${line}`)}, 1, ${judged} + 1)` }
  put(row, 0, { value: label, look: looks.text })
  put(row, 1, { value: workbookUnits[unit.kind], look: looks.soft })
  put(row, 2, { value: value.aws, look, ...at('aws') })
  put(row, 3, { value: value.alliance, look, ...at('alliance') })
  put(row, 4, { value: margin, look, ...(isLive && { formula: `ABS(${aws} - ${alliance})` }) })
  put(row, 5, {
    value: isLevel ? level : of(leader),
    look: looks.strong,
    ...(isLive && {
      formula: `IF(OR(${lead} = 0, ${lead} < 0.05 * MAX(ABS(${aws}), ABS(${alliance}))), "${level}", IF(${aws} >= ${alliance}, "${of('aws')}", "${of('alliance')}"))`,
    }),
  })
}

/** The rate of return of both stakes after tax, which is no measure of the verdict: live in the model of the workbook alone. */
function irrRow(put: SheetWriter['put'], row: number, shared: Named['shared'], answer: Answer, source: Source) {
  const isLive = source.kind === 'model'
  put(row, 0, { value: isLive ? 'IRR of the stake after tax' : 'IRR after tax (as exported)', look: looks.text })
  put(row, 1, { value: workbookUnits.fraction, look: looks.soft })
  for (const [i, side] of sides.entries()) {
    const irr = irrOf({ world: worldFrom(shared), answer, asOf: dayOf(shared) }, side, shared.horizon)
    put(row, 2 + i, {
      value: irr.rate ?? irrText(irr),
      look: figureLook('0.0%'),
      ...(isLive && { formula: irrCell('rate', side) }),
    })
  }
}

export const level = 'level'
