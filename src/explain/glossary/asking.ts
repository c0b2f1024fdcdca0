import { type GlossarySection, word } from './entry.ts'

/** How the desk is asked, and what it answers. */
export const askingWords: GlossarySection = {
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
}
