import { type GlossarySection, ofLine, word } from './entry.ts'

/** What things cost and are worth. */
export const moneyWords: GlossarySection = {
  name: 'Money',
  words: [
    word(
      'ARR',
      'Annual recurring revenue: what customers would pay in a year if the present month went on for twelve. Also called run-rate.',
      'annual recurring revenue',
      'run-rate revenue',
      'run-rate',
    ),
    ofLine('stakeValue'),
    ofLine('paperGain', 'Nothing of it is cash until shares are sold.'),
    ofLine('stakeAfterTax', 'A stake is sold whole here, at its value, on that day.'),
    ofLine('moneyMultiple', '16× means that a dollar paid in is worth 16 on paper.'),
    ofLine('valueCreated', 'The verdict is about this, unless you choose another measure.'),
    ofLine('allianceProfit'),
    word(
      'Capex',
      'Capital spending: what the owner pays for data centres, chips and all else that lasts.',
      'capital spending',
    ),
    word('Market value', 'The price of a share times all shares: what the stock market says the owner is worth.'),
    word(
      'Valuation multiple',
      'What a lab’s business is worth over its ARR: $900B on $50B a year is 18×.',
      'mature multiple',
      'multiples',
    ),
    word(
      'Enterprise value',
      'What the business alone is worth: the valuation less the cash. A valuation multiple is of this.',
    ),
    word(
      'Re-rating',
      'A jump of the multiple from the next quarter on: what the next round or the market pays, over what was paid last. 1× is none.',
      're-rated',
      'rerating',
    ),
    word(
      'Dilution',
      'New shares make each old one a smaller part of the whole: new rounds, staff shares and the listing do.',
      'diluted',
    ),
    word(
      'Listing',
      'The lab’s shares come to a stock exchange (an IPO). Until then a stake may be marked down, as it is hard to sell.',
      'IPO',
      'unlisted discount',
      'unlisted',
    ),
    word(
      'Primary shares',
      'New shares that the lab itself sells, for cash: in a round or at its listing. Holders of old ones then own less of a lab that has more.',
      'new shares',
    ),
    word(
      'Lock-up',
      'The time after a listing in which early holders may not sell. The stake may be marked down while it lasts.',
      'locked up',
    ),
    word(
      'IRR',
      'Internal rate of return: the yearly rate at which all that was paid in, each sum from its own day, grows to what the stake is worth after tax.',
      'internal rate of return',
    ),
    word(
      'Discounted',
      'Counted in dollars of today: a dollar that comes later is worth less, by the discount rate a year.',
      'discount rate',
    ),
    word(
      'Half-life',
      'The time in which half of a gap closes: growth with a half-life of 5 quarters is halfway to its mature value after five.',
    ),
  ],
}
