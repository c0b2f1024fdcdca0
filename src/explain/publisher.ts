import type { Fact } from '../data/facts.ts'

/** Publishers that are known by their address. */
const owners: Record<string, string> = {
  'anthropic.com': 'Anthropic',
  'openai.com': 'OpenAI',
  'blogs.microsoft.com': 'Microsoft',
  'microsoft.com': 'Microsoft',
  'aws.amazon.com': 'AWS',
  'aboutamazon.com': 'Amazon',
  'nvidianews.nvidia.com': 'Nvidia',
  's201.q4cdn.com': 'Nvidia',
  'census.gov': 'US Census Bureau',
  'ftc.gov': 'FTC',
  'github.com': 'GitHub',
  // A syndicated copy of it; the host's name tells nobody anything.
  'kmzm662yoe.rly.spinupwp.site': 'The article',
}

const longest = 40

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

/** Who published what stands at an address, as far as that says. */
export function publisherAt(address: string): string {
  const host = hostOf(address)
  return owners[host] ?? host
}

/** Who published a fact, from its title and its address; null where neither says. */
export function publisherOf({ source_title, source_url }: Fact): string | null {
  const host = source_url && hostOf(source_url)
  const [, filer] = /^(Amazon|Microsoft|NVIDIA|Alphabet|Meta) (?:10-[KQ]|8-K)\b/.exec(source_title ?? '') ?? []
  if (filer) return `${filer === 'NVIDIA' ? 'Nvidia' : filer}, filed with the SEC`
  if (host && owners[host]) return owners[host]
  const [, named = ''] = /^([^:]+): /.exec(source_title ?? '') ?? []
  if (named && named.length <= longest) return named.replace(/ copy$/, ' (copy)')
  return host
}
