import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { fragmentOf } from '../../src/state/codec/linkIn.ts'
import { readAnything } from '../../src/state/codec/openLink.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { visit } from '../kit/session.ts'

const scenario: ScenarioState = {
  ...initial,
  base: 'article-stake',
  changes: { 'aws.valuation': 1200, 'aws.arrGrowth': -0.4 },
}
/** As it is written, and as it was before links had a check or as a person types it. */
const links = [
  ['with a check', writeLink(scenario)],
  ['without one', 'v=2&base=article-stake&aws.valuation=1200&aws.arrGrowth=-0.4'],
] as const
const encoded = encodeURIComponent
const proofpoint = (address: string) =>
  encoded(address).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')

/** What became of a link on its way, by where it went. */
const ways: [string, (address: string) => string][] = [
  ...[
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    ')',
    '>',
    ']',
    '"',
    "'",
    '”',
    '’',
    '»',
    '*',
    '**',
    ').',
    '`',
    '\u200b',
    '\u00a0',
    '\ufeff',
  ].map((tail): [string, (address: string) => string] => [`“${tail}” behind it`, address => `${address}${tail}`]),
  ['a quotation mark that the browser encoded', address => `${address}%22`],
  ['an invisible blank that the browser encoded', address => `${address}%E2%80%8B`],
  ['words behind it', address => `${address} and what do you think?`],
  ['words around it', address => `See “${address}”, said he.`],
  ['a cell of a table behind it', address => `${address}|12`],
  ['the mark of a newsletter', address => `${address}?utm_source=mail`],
  ['only its “&” encoded', address => address.replaceAll('&', '%26')],
  ['semicolons between its settings', address => address.replaceAll('&', ';')],
  ['“#/”', address => address.replace('#', '#/')],
  ['“#!”', address => address.replace('#', '#!')],
  ['“##”', address => address.replace('#', '##')],
  ['HTML', address => `<a href="${address.replaceAll('&', '&amp;')}">here</a>`],
  ['HTML twice', address => address.replaceAll('&', '&amp;amp;')],
  ['the source of a mail', address => address.replaceAll('=', '=3D').replace('valu', 'va=\r\nlu')],
  ['a mail of narrow lines', address => `${address.slice(0, 50)}\r\n${address.slice(50)}`],
  ['an answer to it', address => `> ${address.slice(0, 50)}\r\n> ${address.slice(50)}`],
  ['a PDF that breaks lines at a blank', address => `${address.slice(0, 50)} ${address.slice(50)}`],
  ['a word processor’s hyphens', address => address.replaceAll('-', '\u2011')],
  ['a word processor’s minus', address => address.replaceAll('-', '−')],
  ['Markdown', address => `[the bear case](${address})`],
  ['Markdown with a title', address => `[x](<${address}> "bear")`],
  ['angle brackets', address => `<${address}>`],
  ['an encoded “#”', address => address.replace('#', '%23')],
  ['a “?” in the place of “#”', address => address.replace('#', '?')],
  ['encoding as a whole', address => `https://x.example/#${encoded(address.split('#')[1]!)}`],
  ['encoding twice', address => `https://x.example/#${encoded(encoded(address.split('#')[1]!))}`],
  ['capitals', address => address.toUpperCase()],
  ['small letters', address => address.toLowerCase()],
  [
    'Outlook',
    address => `https://eur01.safelinks.protection.outlook.com/?url=${encoded(address)}&data=05%7C01&reserved=0`,
  ],
  ['Google', address => `https://www.google.com/url?q=${encoded(address)}&sa=D&source=editors`],
  ['Slack', address => `https://slack-redir.net/link?url=${encoded(address)}`],
  ['Proofpoint 2', address => `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(address)}&d=DwMF&c=x`],
  ['Proofpoint 3', address => `https://urldefense.com/v3/__${address.replace('#', '*')}__;Iw!!abc!def$`],
  ['a wrapper that has it in its path', address => `https://secure-web.example/1abc/${encoded(address)}`],
  [
    'Google, and then Outlook',
    address =>
      `https://nam02.safelinks.protection.outlook.com/?url=${encoded(`https://www.google.com/url?q=${encoded(address)}&sa=D`)}&x=1`,
  ],
]

describe.each(links)('a link %s opens whole after', (_, link) => {
  it.each(ways)('%s', (_way, damage) => {
    const opened = readAnything(damage(`https://x.example/#${link}`))
    expect(opened).toEqual({ kind: 'scenario', from: 'link', state: scenario, dropped: [] })
  })
})

it('a link with a check is itself with what mailings add to it', () => {
  const link = writeLink(scenario)
  const opened = readAnything(`https://x.example/#${link}&utm_source=mail&mc_eid=1a&fbclid=IwAR`)
  expect(opened).toEqual({ kind: 'scenario', from: 'link', state: scenario, dropped: [] })
})

it.each([
  ['', '/desk/', '#v=2&base=article-stake'],
  ['an encoded “#”', '/desk/%23v=1&base=article-stake', ''],
  ['a “#” encoded twice', '/desk/%2523v%3D1&base=article-stake', ''],
  ['a “?”', '/desk/?v=2&base=article-stake', ''],
])('the address of the page is read with %s, and put right', (_, path, hash) => {
  const { fragment, path: plain } = fragmentOf(new URL(path + hash, 'https://x.example'))
  expect(readLink(fragment).state).toEqual({ ...initial, base: 'article-stake' })
  expect(plain).toBe('/desk/')
})

it('a “?” that is no scenario stays what it is', () => {
  expect(fragmentOf(new URL('https://x.example/?audience'))).toEqual({ fragment: '', path: '/?audience' })
})

describe('a link that is cut off', () => {
  it('is said to be, wherever it is cut behind its check', () => {
    const shareds = [
      scenario,
      {
        ...initial,
        horizon: 12,
        changes: Object.fromEntries(inputs.map(({ key, parameter }) => [key, parameter.max])),
      },
    ]
    for (const link of shareds.map(writeLink))
      for (let at = 'v=2&c'.length; at < link.length; at++)
        expect([at, readLink(link.slice(0, at)).damage]).toEqual([
          at,
          expect.stringMatching(/^This link is (cut off|not as)/),
        ])
  })

  it('says so on the desk and in “Open…”, and opens what is left', () => {
    const link = writeLink(scenario).slice(0, -20)
    const says =
      /^This link is cut off: 1 of its 3 settings is missing\. The last that was read is Lab valuation, Anthropic \$120B/
    const { session } = visit({}, link)
    expect(session.store.getState().changes).toEqual({ 'aws.valuation': 120 })
    expect(session.notice.getState().notice?.says).toMatch(says)
    expect(readAnything(`https://x.example/#${link}`)).toMatchObject({
      kind: 'scenario',
      damage: expect.stringMatching(says),
    })
  })

  it('is said to be where it was shortened for the eye, though it has no check', () => {
    expect(readLink('v=2&aws.valuation=12…').damage).toBe(
      'This link ends in “…”, so its end is missing. The last that was read is Lab valuation, Anthropic $12B, which may be cut too',
    )
  })
})

it('a link that was edited by hand opens as it says, with a sentence; one that was typed whole has none', () => {
  const edited = readLink(writeLink(scenario).replace('1200', '900'))
  expect(edited.state.changes).toEqual({ ...scenario.changes, 'aws.valuation': 900 })
  expect(edited.damage).toMatch(/^This link is not as Stakeout wrote it: it was changed by hand/)
  expect(readLink(links[1][1])).toEqual({ state: scenario, dropped: [] })
})

it('a full stop that ends a reason is the reason’s', () => {
  const state: ScenarioState = {
    ...scenario,
    reasons: { 'aws.valuation': { says: 'As the board was told (see “memo”).' } },
  }
  expect(readLink(writeLink(state))).toEqual({ state, dropped: [] })
  expect(readLink(writeLink(state).replace(/c=\w+&/, '')).state).toEqual(state)
})
