import { type GlossarySection, word } from './entry.ts'

/** Who earns by the labs, and with what. */
export const earningWords: GlossarySection = {
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
}
