import { type GlossarySection, word } from './entry.ts'

/** Simulated futures. */
export const chanceWords: GlossarySection = {
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
      'Percentile',
      'How many of a hundred simulated futures lie below. Beside the scenario itself it says where among them that stands.',
      'percentiles',
    ),
    word(
      'Back-test',
      'An older base held against what was reported since: how many of those figures its nine-in-ten band holds.',
      'back-tested',
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
}
