/** How a reader's country parts the digits of a number; the digits themselves are always 0 to 9. */
export type Separators = {
  decimal: string
  group: string
  /** How many digits a whole number needs before it is grouped: 1,234 in English, 1234 and 12.345 in Spanish. */
  groupedFrom: number
  /** How many digits the groups before the last three hold: 12,345,678, in India 1,23,45,678. */
  groupOf: number
}

const english: Separators = { decimal: '.', group: ',', groupedFrom: 4, groupOf: 3 }

let chosen = english
let languages: readonly string[] = ['en']

/** As numbers are written and read now; English unless the screen said otherwise. */
export const separators = (): Separators => chosen

/** The languages in which a reader's words of size may be meant, as locales; of words alone, as all that is written is English. */
export const readerLanguages = (): readonly string[] => languages

/**
 * Chosen once, before anything is written: the model, the tests and the command line never do. A reader may speak another
 * language than the one whose marks were chosen.
 */
export function writeNumbersAs(locale: string, spoken = locale): void {
  languages = [locale, spoken]
  // What is known need not be looked up: the first look into those tables holds up the first picture.
  chosen = /^en(-US|-GB)?$/.test(locale) ? english : separatorsOf(locale)
}

/** The separators of a locale by the browser's own tables; a name that it does not know is taken for English. */
export function separatorsOf(locale: string): Separators {
  try {
    const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    const parts = format.formatToParts(12_345_678.5)
    const whole = parts.filter(({ type }) => type === 'integer')
    const groupsFour = format.formatToParts(1234).some(({ type }) => type === 'group')
    return {
      decimal: parts.find(({ type }) => type === 'decimal')?.value ?? english.decimal,
      // The fonts have no narrow space; tables of different browsers have different apostrophes.
      group: (parts.find(({ type }) => type === 'group')?.value ?? '').replace(/\s/, '\u00a0').replace("'", '’'),
      groupedFrom: groupsFour ? 4 : 5,
      groupOf: whole.at(-2)?.value.length ?? english.groupOf,
    }
  } catch {
    return english
  }
}
