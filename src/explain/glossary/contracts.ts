import { type GlossarySection, ofLine, word } from './entry.ts'

/** What lab and owner have signed, and what comes of it. */
export const contractWords: GlossarySection = {
  name: 'Contracts',
  words: [
    word(
      'Revenue share',
      'The part of the lab’s revenue that the owner keeps, for as long as it lasts: until a day, or until a cap is paid. A take rate.',
      'take rate',
    ),
    word(
      'Take-or-pay',
      'Bought or not, it is owed: the lab has promised to buy so much computing from the home cloud by a day.',
      'commitment',
      'commitments',
    ),
    ofLine('shortfall'),
    ofLine('exposure', '', 'exposure'),
    word(
      'Resale fees',
      'What a cloud keeps when it sells the lab’s models on. One lab books such sales whole and pays the cloud, another books only what is left for it.',
      'reselling clouds',
      'resale',
    ),
    word('Gross of resale', 'Counted before the part that a partner keeps of what it sells for the lab.'),
  ],
}
