import type { LinkRead } from '../codec/link.ts'
import { few } from '../codec/rawValue.ts'
import { type FirstEditionScenario, firstEditionSays } from '../scenario/firstEdition.ts'

/**
 * Something to tell the user once, with the particulars of it; and what was opened, where it was made with the first edition of
 * the model.
 */
export type DeskNotice = { says: string; particulars: string[]; firstEdition?: FirstEditionScenario }

/** What is to be told of a link that was opened; null where there is nothing. */
export function noticeOf({ dropped, isRefused, damage, firstEdition }: LinkRead): DeskNotice | null {
  const count = dropped.length
  if (isRefused) return { says: `${dropped[0]}. The latest figures are open instead.`, particulars: [] }
  const settings = count === 1 ? '1 setting in this link was' : `${count} settings in this link were`
  const odd = count > 0 && `${settings} not understood`
  const says = damage && odd ? `${damage}. ${odd}` : odd || (damage ? `${damage}.` : null)
  return says === null && !firstEdition ? null : noticeWith(says, few(dropped), firstEdition)
}

/** What is to be told, and that it was made with the first edition where it was. */
export function noticeWith(
  says: string | null,
  particulars: string[],
  firstEdition: FirstEditionScenario | undefined,
): DeskNotice {
  const told = [says, firstEdition && `${firstEditionSays}.`].filter(Boolean).join(says?.endsWith('.') ? ' ' : '. ')
  return { says: told, particulars, ...(firstEdition && { firstEdition }) }
}
