import { type GlossarySection, word } from './entry.ts'

/** What an owner’s filing calls it. */
export const accountWords: GlossarySection = {
  name: 'The owner’s accounts',
  words: [
    word(
      'Owner',
      'Amazon or Microsoft: who holds the stake and runs the lab’s home cloud. Nvidia belongs to Microsoft’s alliance, but its profit is not Microsoft’s.',
    ),
    word(
      'Equity method',
      'How an owner with a large say in a company books its holding: its part of profit and loss counts, a higher price of the shares does not. So Microsoft books OpenAI.',
    ),
    word(
      'Other comprehensive income',
      'A line beside net income in the accounts. What gathers there is worth as much, and does not count in earnings a share.',
      'comprehensive income',
      'OCI',
    ),
    word('Earnings a share', 'Net income over all shares (EPS).', 'earnings per share', 'EPS'),
    word(
      'Useful life',
      'How long chips earn before they are replaced. A shorter life means more chips for the same capacity.',
      'life of accelerators',
      'chip life',
    ),
  ],
}
