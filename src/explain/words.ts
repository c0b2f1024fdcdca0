import { type StackLine, stackLines } from '../model/index.ts'
import { capital } from '../model/wording.ts'
import { markNames, marks } from './grade.ts'

/** A word that may need explaining: as it is looked up, in plain words, and how else it stands in texts. */
export type GlossaryEntry = { id: string; word: string; says: string; forms: readonly string[] }

type Section = { name: string; words: readonly GlossaryEntry[] }

const word = (name: string, says: string, ...forms: string[]): GlossaryEntry => ({
  id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  word: name,
  says,
  forms: [name, ...forms],
})

/** A line of the model is explained by its own sentence. */
const ofLine = (id: StackLine, more = '', ...forms: string[]) =>
  word(stackLines[id].label.replace(', a year', ''), [stackLines[id].says, more].filter(Boolean).join(' '), ...forms)

/** The words of Stakeout, in the order in which they are met. The panel, the palette and the texts themselves read them here. */
export const glossary: readonly Section[] = [
  {
    name: 'Money',
    words: [
      word(
        'ARR',
        'Annual recurring revenue: what customers would pay in a year if the present month went on for twelve. Also called run-rate.',
        'annual recurring revenue',
        'run-rate revenue',
        'run-rate',
      ),
      word('Gross of resale', 'Counted before the part that a partner keeps of what it sells for the lab.'),
      ofLine('stakeValue'),
      ofLine('paperGain', 'Nothing of it is cash until shares are sold.'),
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
        'What a lab is worth over its ARR: $900B on $50B a year is 18×.',
        'mature multiple',
        'multiples',
      ),
      word(
        'Revenue share',
        'The part of the lab’s revenue that the owner keeps, for as long as it lasts. A take rate.',
        'take rate',
      ),
      word(
        'Dilution',
        'New shares make each old one a smaller part of the whole: new rounds, staff shares and the listing do.',
        'diluted',
      ),
      word(
        'Listing',
        'The lab’s shares come to a stock exchange (an IPO). Until then a stake is marked down, as it is hard to sell.',
        'IPO',
        'unlisted discount',
        'unlisted',
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
  },
  {
    name: 'Who earns',
    words: [
      word(
        'Alliance',
        'Companies that earn together. Here two: Amazon with Anthropic, and Microsoft with OpenAI and Nvidia.',
        'stack',
      ),
      word('Home cloud', 'The cloud of the lab’s owner: AWS for Anthropic, Azure for OpenAI.', 'home-cloud'),
      word(
        'In-house chips',
        'Chips that the owner designs for its own cloud, as Amazon does with Trainium, in the place of Nvidia’s.',
        'in-house',
        'Trainium',
      ),
      word(
        'Nvidia tax',
        'What Nvidia earns on the capacity that a lab runs on: its gross margin inside the price of the chips.',
      ),
      word('Compute', 'Computing by the hour: chips in data centres, with all that it takes to run them.', 'capacity'),
      word(
        'Compute dollar',
        'A dollar that a lab pays for computing, cut into the parts that owner, Nvidia, chip makers, power and other clouds get.',
      ),
      word(
        'Open models',
        'Models that anyone may run without paying the lab. At parity they are as good as the lab’s own.',
        'parity',
      ),
      word(
        'Adoption slowdown',
        'The share of enterprise adoption growth that is lost once the slowdown is fully there: the question of the headline.',
        'slowdown',
      ),
    ],
  },
  {
    name: 'Asking',
    words: [
      word(
        'Flip',
        'The value that one input has to be set to for the lead to change hands, all else equal. Sliders show it as a line across the track.',
        'flips',
      ),
      word(
        'Horizon',
        'The quarter that the verdict is about: the dotted line in charts over time, which can be dragged.',
      ),
      word(
        'Base case',
        'Where a scenario starts before anything is changed: the figures of a day as they were reported, or as the article has them.',
      ),
      word(
        'Baseline',
        'What you pinned to compare with: dotted in charts, and the small differences beside figures are against it.',
      ),
      word('Level with', 'Less than 5 % apart: too close to call either the leader.'),
      word(
        'Plausible range',
        'The values of an input that are held to be possible, with the reason beside it.',
        'plausible ranges',
      ),
      word(
        'Tornado',
        'Each input is moved alone across its plausible range; the one that moves the lead most stands on top.',
      ),
      word(
        'Bridge',
        'The way from one result to another, a step for each changed input. A step is its share averaged over every order of the changes (its Shapley value).',
        'Shapley',
      ),
      word('Goal seek', 'You say what a figure shall be; the model says which value of an input makes it so.'),
    ],
  },
  {
    name: 'Chance',
    words: [
      word(
        'Simulated futures',
        'Every input is drawn from its plausible range, and the model works out that world: one run. How many runs go one way is a count, not a probability.',
        'simulated future',
        '9 of 10 runs',
        '9 runs in 10',
      ),
      word('PERT', 'The shape of the draws: never outside of the range, most often near the present value.'),
      word(
        'Fan',
        'The band that holds nine of ten simulated futures, from p5 to p95; the thick bar holds the middle half.',
        'p5',
        'p95',
      ),
      word(
        'Correlation',
        'How far the growth of both labs goes together in simulated futures: at 0 not at all, at 1 always.',
      ),
      word(
        'Influence',
        'The part of the variance of the lead over all runs that would go if an input were known (its first Sobol index). The growth of the two labs, drawn together, counts as one: both known.',
        'Sobol',
      ),
    ],
  },
  {
    name: 'How sure a number is',
    words: markNames.map(mark => word(`${marks[mark].letter}: ${marks[mark].word}`, `${capital(marks[mark].means)}.`)),
  },
]

export const glossaryEntries: readonly GlossaryEntry[] = glossary.flatMap(section => section.words)

const byForm = new Map(glossaryEntries.flatMap(each => each.forms.map(form => [form.toLowerCase(), each] as const)))

const anyForm = new RegExp(
  `(?<![\\p{L}\\d-])(${[...byForm.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d-])`,
  'giu',
)

/** A text in pieces: words that the glossary knows, each the first time that it stands there, and what is between them. */
export function glossaryWordsIn(text: string): { text: string; word: GlossaryEntry | null }[] {
  const met = new Set<GlossaryEntry>()
  return text.split(anyForm).flatMap((piece, i) => {
    const found = i % 2 === 1 ? byForm.get(piece.toLowerCase())! : null
    const isNew = found !== null && !met.has(found)
    if (found) met.add(found)
    return piece === '' ? [] : [{ text: piece, word: isNew ? found : null }]
  })
}
