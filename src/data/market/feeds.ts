import type { Environment } from './environment.ts'
import type { Feed } from './feed.ts'
import { finnhubFeed } from './finnhub.ts'
import { hostOf } from './hostOf.ts'
import { noFeed } from './noFeed.ts'
import { headerProblem, polledFeed, pollingProblem } from './polled.ts'
import { simulatedFeed } from './simulated.ts'
import { alpaca, shapeIn, socketFeed, socketProblem, twelveData } from './socket.ts'
import { sseFeed } from './sse.ts'

/** What a user gave for a feed: an address, or a key that only its service may see. */
export type FeedCredentials = { address: string; key: string }

type Kind = {
  label: string
  says: string
  /** What stands beneath its prices. */
  from: (given: FeedCredentials) => string
  /** What it needs of the user, how that is called, and why what was given will not do; null where it will. */
  asks?: readonly { what: keyof FeedCredentials; label: string; problem: (text: string) => string | null }[]
  open: (given: FeedCredentials, around: Environment) => Feed
}

/** The feeds that can be chosen: the dialog, what is kept and what is followed read this one table. */
const feeds = {
  none: {
    label: 'None',
    says: 'No market prices are shown; nothing is fetched.',
    from: () => 'No market prices are shown. A feed puts them beside the model’s figures.',
    open: () => noFeed,
  },
  simulated: {
    label: 'Simulated',
    says: 'Made-up prices; nothing is fetched.',
    from: () => 'These prices are simulated: made up around the last ones known, to show what a feed does.',
    open: (_, around) => simulatedFeed(around),
  },
  sse: {
    label: 'Server-sent events',
    says: 'From any address that keeps to the contract in the README.',
    from: ({ address }) => `From ${hostOf(address)}.`,
    asks: [{ what: 'address', label: 'Address', problem: addressProblem }],
    open: ({ address }) => sseFeed(address),
  },
  finnhub: {
    label: 'Finnhub',
    says: 'With your own key, which stays in this browser and goes to Finnhub only.',
    from: () => 'Trades by Finnhub, with your own key.',
    asks: [
      {
        what: 'key',
        label: 'Key',
        problem: key => (/^\S+$/.test(key) ? null : 'Finnhub needs the key that it gave you, without blanks.'),
      },
    ],
    open: ({ key }) => finnhubFeed(key),
  },
  alpaca: {
    label: 'Alpaca',
    says: 'Trades of IEX, with your own key, which stays in this browser and goes to Alpaca only.',
    from: () => 'Trades of IEX by Alpaca, with your own key.',
    asks: [
      {
        what: 'key',
        label: 'Key ID, a colon and the secret key',
        problem: key =>
          /^[^\s:]+:\S+$/.test(key) ? null : 'Alpaca needs the key ID and the secret key, with a colon between them.',
      },
    ],
    open: ({ key }, around) => socketFeed('alpaca', alpaca, key, around),
  },
  twelveData: {
    label: 'Twelve Data',
    says: 'With your own key, which stays in this browser and goes to Twelve Data only.',
    from: () => 'Prices by Twelve Data, with your own key.',
    asks: [
      {
        what: 'key',
        label: 'Key',
        problem: key => (/^\S+$/.test(key) ? null : 'Twelve Data needs the key that it gave you, without blanks.'),
      },
    ],
    open: ({ key }, around) => socketFeed('twelveData', twelveData, key, around),
  },
  socket: {
    label: 'JSON by WebSocket',
    says: 'From any address that begins with wss://; after # stands where a frame has symbol, price and time, and what is sent to begin, as in wss://quotes.example?token={key}#symbol=s&price=p&time=t&send={"watch":"{symbol}"}.',
    from: ({ address }) => `By WebSocket from ${hostOf(address)}.`,
    asks: [
      { what: 'address', label: 'Address', problem: socketProblem },
      { what: 'key', label: 'Key, if it wants one: it stands where {key} is', problem: () => null },
    ],
    open: ({ address, key }, around) => socketFeed('socket', shapeIn(address), key, around),
  },
  polled: {
    label: 'JSON, asked for every 15 seconds',
    says: 'From any address with {symbol} in it; after # stands where its JSON has the price, as in https://quotes.example/last?of={symbol}#data.price, and after a comma, where it has one, the time.',
    from: ({ address }) => `Asked for every 15 seconds, at ${hostOf(address)}.`,
    asks: [
      { what: 'address', label: 'Address', problem: text => addressProblem(text) ?? pollingProblem(text) },
      { what: 'key', label: 'Key, if it wants one: its header, a colon and the key', problem: headerProblem },
    ],
    open: (given, around) => polledFeed(given, around),
  },
} as const satisfies Record<string, Kind>

export type FeedKind = keyof typeof feeds

export const feedKinds = Object.keys(feeds) as FeedKind[]

/** A feed as any other. */
export const feedKindOf = (kind: FeedKind): Kind => feeds[kind]

/** Asked elsewhere than on this machine, an address has to be secret to others. */
function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return 'This is no web address; one begins with https://.'
  const { protocol, hostname, origin } = new URL(address)
  const isHere = ['localhost', '127.0.0.1'].includes(hostname) || origin === globalThis.location?.origin
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return null
  return 'A feed elsewhere than on this machine needs an address that begins with https://.'
}
