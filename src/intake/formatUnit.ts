/**
 * What a cell's number format says beside the number: "%" and how often it is shown (100 times), a word in quotes ("bn"), and
 * thousands that it leaves away, each comma behind the digits a factor of a thousand. Colours, dates and fill are nothing.
 */
export function formatUnit(format: string): { unit: string; times: number } {
  const [positive = ''] = format.split(';')
  const plain = positive.replace(/\[[^\]]*\]|_.|\*./g, '')
  const words = Array.from(plain.matchAll(/"([^"]*)"|\\(.)/g), ([, quoted, single]) => quoted ?? single ?? '').join('')
  const bare = plain.replace(/"[^"]*"|\\./g, '')
  const [, commas = ''] = /[0#?](,+)(?![0#?,])/.exec(bare) ?? []
  const isShare = bare.includes('%')
  const unit = isShare ? '%' : words.replace(/[^\p{L}%×$]/gu, '')
  return {
    unit: /^\$?(%|x|×|[kmbt]|mn|mm|bn|tn|mrd|mio)$/i.test(unit) ? unit.replace('$', '') : '',
    times: (isShare ? 100 : 1) / 1000 ** commas.length,
  }
}
