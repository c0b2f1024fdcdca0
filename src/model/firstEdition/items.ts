import type { InputKey } from '../inputs.ts'
import type { Rule } from './program.ts'

/** One thing that the second edition of the model brought: the inputs that say it, or the rule that it is. */
export type EditionItem = { label: string; says: string; keys: readonly InputKey[]; rule?: Rule }

const ofBoth = <Id extends string>(id: Id) => [`aws.${id}`, `alliance.${id}`] as const

/** What the second edition brought, besides repaired values of the bases. */
export const editionItems: readonly EditionItem[] = [
  {
    label: 'Cash of the labs',
    says: 'A price counts the lab’s cash: the multiple is that of the business alone, and a surplus stays as cash.',
    keys: [...ofBoth('cash'), 'cashKept'],
  },
  {
    label: 'Shares sold at the listing',
    says: 'They bring the lab cash; in the first edition they only diluted.',
    keys: [],
    rule: 'listingRule',
  },
  {
    label: 'Fees of reselling clouds',
    says: 'What clouds keep of a dollar that a lab books is a cost of the lab.',
    keys: ofBoth('resaleFees'),
  },
  {
    label: 'Commitments to the home cloud',
    says: 'Bought or not, what was promised falls due, and part of a shortfall is paid.',
    keys: [...ofBoth('committed'), ...ofBoth('commitQuarters'), ...ofBoth('commitCollected'), 'idleBuilt'],
  },
  {
    label: 'Business with the rival lab',
    says: 'What each lab buys from the other’s owner is profit of that owner.',
    keys: ofBoth('rivalCloudShare'),
  },
  {
    label: 'Cap of the revenue share',
    says: 'The share ends when its cap is paid.',
    keys: ofBoth('revenueShareCap'),
  },
  {
    label: 'End of the revenue share',
    says: 'What still comes after a quarter counts for its years; before, it counted for ever or not at all.',
    keys: [],
    rule: 'shareRule',
  },
  { label: 'Tax on the gain', says: 'A gain on the stake is taxed.', keys: ['gainTax'] },
  {
    label: 'Lock-up',
    says: 'A listed stake is marked down until it may be sold.',
    keys: ['lockupDiscount', 'lockupQuarters'],
  },
  { label: 'Re-rating', says: 'Today’s multiple may move at once.', keys: ofBoth('rerating') },
  { label: 'Life of chips', says: 'Chips that wear out sooner cost every cloud more.', keys: ['chipLife'] },
  {
    label: 'Long-run cost ratios',
    says: 'Each lab has its own.',
    keys: [...ofBoth('matureComputeRatio'), ...ofBoth('matureOpexRatio')],
  },
]
