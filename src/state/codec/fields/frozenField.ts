import { qualities } from '../../../data/market/feed.ts'
import { mostDollars, tickers } from '../../../data/market/ticker.ts'
import type { Frozen } from '../../scenario/frozenMarket.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { asItIs, type Field, good } from './field.ts'
import { decimal, rawRecord } from './linkParts.ts'

const [name, prefix] = ['frozen', 'frozen.']

/** The market as it was at a moment: `frozen=2026-11-22T14:32:05Z&frozen.quality=live&frozen.AMZN=201.5`. Without a moment, a quality and a price it is none. */
export const frozenField: Field<Frozen | null> = {
  read: raw => {
    if (raw === null) return good(null)
    if (!isRecord(raw)) return { value: null, dropped: ['the frozen market is not readable'] }
    const { at } = raw
    if (typeof at !== 'string' || !isMoment(at))
      return { value: null, dropped: [`the market is frozen at ${quotedRaw(at)}, which is no moment`] }
    const quality = qualities.find(one => one === raw.quality)
    if (!quality) return { value: null, dropped: ['the frozen market does not say where its prices are from'] }
    const dropped: string[] = []
    const prices = Object.entries(isRecord(raw.prices) ? raw.prices : {}).filter(([ticker, price]) => {
      const isPrice =
        tickers.some(one => one === ticker) && typeof price === 'number' && price > 0 && price < mostDollars
      if (!isPrice) dropped.push(`the frozen price of ${quotedRaw(ticker)} is no price`)
      return isPrice
    })
    if (prices.length === 0) return { value: null, dropped: [...dropped, 'the frozen market has no price'] }
    return { value: { at, quality, prices: Object.fromEntries(prices) }, dropped }
  },
  write: asItIs,
  link: {
    names: [name, prefix],
    write: frozen =>
      frozen
        ? [
            [name, frozen.at],
            [`${prefix}quality`, frozen.quality],
            ...Object.entries(frozen.prices).map(([ticker, price]): Pair => [`${prefix}${ticker}`, String(price)]),
          ]
        : [],
    read: pairs => {
      const prices = rawRecord()
      const raw = Object.assign(rawRecord(), { prices })
      for (const [each, text] of pairs) {
        const part = each.slice(prefix.length)
        if (each === name) Object.assign(raw, { at: text })
        else if (part === 'quality') Object.assign(raw, { quality: text })
        else prices[part] = decimal(text)
      }
      return raw
    },
  },
  code: 'left out',
}

const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) &&
  Number.isFinite(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text.slice(0, 19))
