/**
 * A text as it is read aloud: "$243B" is "243 billion dollars", "−$1.2T" "minus 1.2 trillion dollars", "14¢" "14 cents".
 * Synthesizers say "dollar 243 bee" of the first, and nothing of a true minus.
 */
export const spoken = (text: string): string =>
  text
    .replaceAll(amount, (_, sign: string, digits: string, size?: string) => {
      const word = size ? ` ${sizes[size]}` : ''
      return `${sign && signs[sign]}${digits}${word} ${digits === '1' && !size ? 'dollar' : 'dollars'}`
    })
    .replaceAll(shares, '$1 billion shares')
    .replaceAll(below, 'minus $1')
    .replaceAll('±0', 'no change')
    .replaceAll('¢', ' cents')
    .replaceAll('×', ' times')

const signs: Readonly<Record<string, string>> = { '−': 'minus ', '-': 'minus ', '+': 'plus ' }

const sizes: Readonly<Record<string, string>> = { T: 'trillion', B: 'billion', M: 'million', k: 'thousand' }

const digits = String.raw`\d+(?:[.,'’\u00a0\u202f]\d+)*`
const amount = new RegExp(String.raw`([−+-]?)\$(${digits})([TBMk]\b)?`, 'g')
const shares = new RegExp(`(${digits})B shares`, 'g')
const below = new RegExp(`−(${digits})`, 'g')
