import { type GlossarySection, word } from './entry.ts'

/** Simulated futures. */
export const chanceWords: GlossarySection = {
  name: 'Chance',
  words: [
    word(
      'Simulated futures',
      'Every input that has a plausible range is drawn from it, and the model works out that world: one run. How many runs go one way is a count, not a probability.',
      'simulated future',
      '9 of 10 runs',
      '9 runs in 10',
    ),
    word(
      'PERT',
      'The shape of the draws: never outside of the range, most often near the present value. Where a slider has a log scale it is drawn in logarithms: a price is as easily halved as doubled.',
    ),
    word(
      'Fan',
      'The band that holds nine of ten simulated futures, from p5 to p95; the thick bar holds the middle half.',
      'p5',
      'p95',
    ),
    word(
      'Percentile',
      'How many of a hundred simulated futures lie below, ties counted half. Beside the scenario itself it says where among them that stands: 50 is their middle, and several ranges lie on one side of their value.',
      'percentiles',
    ),
    word(
      'Back-test',
      'An older base held against what was reported since: how many of those figures its nine-in-ten band holds.',
      'back-tested',
    ),
    word(
      'Correlation',
      'How far the growth of both labs goes together in simulated futures, and how far their re-rating does: at 0 not at all, at 1 always. Growth and re-rating are drawn apart from one another.',
    ),
    word(
      'Influence',
      'The part of the variance of the lead over all runs that would go if an input were known (its first Sobol index). The growth of the two labs, drawn together, counts as one, both known; and so does their re-rating.',
      'Sobol',
    ),
  ],
}
