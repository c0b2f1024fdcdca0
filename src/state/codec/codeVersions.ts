import { firstEditionBases } from '../../model/firstEdition/bases.ts'

/**
 * What the codes of each version count, besides inputs (`codeInputs.ts`): bases and measures, in the order of their digits.
 * All of it is frozen, since codes were shared: what comes later stands in a version of its own, at the end of the list.
 */
type CodeVersion = { bases: readonly string[]; measures: readonly string[]; isWritten: boolean }

const measures = ['valueCreated', 'valuePerDollar', 'stakeValue', 'paperGain', 'capexCover', 'allianceProfit']

const allBases = [...firstEditionBases, 'claimed-2026-11-20']

/**
 * 1 is of the first edition of the model, and only read: the same choices are other figures now. A code is of the first of the others
 * that counts what it holds: 2 nothing that is new since, so that such a code is as short as it was; 3 all but what has tens of thousands
 * of steps; 4 everything.
 */
const codeVersions: readonly CodeVersion[] = [
  { bases: firstEditionBases, measures, isWritten: false },
  { bases: firstEditionBases, measures, isWritten: true },
  { bases: allBases, measures, isWritten: true },
  { bases: allBases, measures, isWritten: true },
]

/** The version that counts everything there is. */
export const latestCode = codeVersions.length

export const codeVersion = (version: number): CodeVersion | undefined => codeVersions[version - 1]

/** The versions that codes are written in, the shortest first. */
export const writtenCodes = codeVersions.flatMap(({ isWritten }, i) => (isWritten ? [i + 1] : []))
