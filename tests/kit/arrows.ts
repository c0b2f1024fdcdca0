import { dirname, join } from 'node:path'

/** Which folders of `src` a folder may import from, besides itself. */
const arrows: Record<string, string[]> = {
  live: [],
  engine: [],
  model: ['engine'],
  analysis: ['engine', 'model'],
  data: ['model'],
  filings: ['model'],
  house: ['model', 'export'],
  room: [],
  state: ['live', 'engine', 'model', 'analysis', 'data', 'house', 'room'],
  charts: ['live', 'engine', 'model', 'analysis', 'export'],
  simulation: ['live', 'engine', 'model', 'analysis'],
  explain: ['engine', 'model', 'analysis', 'data'],
  provenance: ['engine', 'model', 'analysis', 'data', 'state', 'explain'],
  export: ['engine', 'model', 'analysis', 'charts', 'explain'],
  workbook: ['engine', 'model', 'analysis', 'data', 'state', 'explain', 'provenance', 'export', 'house'],
  intake: ['model', 'data', 'state', 'workbook', 'filings'],
  figures: [
    'live',
    'engine',
    'model',
    'analysis',
    'data',
    'state',
    'charts',
    'explain',
    'provenance',
    'export',
    'simulation',
    'house',
    'workbook',
  ],
  app: [
    'live',
    'engine',
    'model',
    'analysis',
    'data',
    'state',
    'charts',
    'export',
    'explain',
    'provenance',
    'figures',
    'simulation',
    'workbook',
    'filings',
    'house',
    'intake',
    'room',
  ],
  asks: ['engine', 'model', 'analysis', 'state', 'explain', 'provenance', 'figures', 'public'],
  library: ['asks', 'model', 'analysis', 'state', 'explain', 'provenance'],
  cli: [
    'asks',
    'engine',
    'model',
    'analysis',
    'state',
    'explain',
    'provenance',
    'charts',
    'export',
    'figures',
    'workbook',
    'filings',
    'house',
    'intake',
  ],
  mcp: [
    'library',
    'asks',
    'engine',
    'model',
    'analysis',
    'state',
    'explain',
    'charts',
    'export',
    'cli',
    'package.json',
  ],
  offline: [],
  mocks: ['model', 'data', 'public'],
  'main.tsx': ['engine', 'model', 'analysis', 'data', 'state', 'charts', 'explain', 'export', 'app', 'mocks'],
}

/**
 * The rooms of `app` and of `state`, each a step above those before it: a room imports from lower ones only. A part that is
 * fetched when it is asked for, by `import()`, may be of any room.
 */
const stairs: Record<string, string[]> = {
  app: [
    'ui',
    'words',
    'explain',
    'market',
    'scenarios',
    'rail',
    'goal',
    'futures',
    'intake',
    'guide',
    'offline',
    'export',
    'house',
    'views',
    'commands',
    'desk',
    'stage',
    'embed',
  ],
  state: ['scenario', 'settings', 'codec', 'library', 'session'],
}

/** Where a package may be used: folders, or single files of `src`. A package that is not listed may be used nowhere. */
const packages: [name: RegExp, places: string[]][] = [
  [/^react$/, ['charts', 'app', 'state/session/hooks.ts', 'main.tsx']],
  [/^react-dom$/, ['charts', 'app', 'main.tsx']],
  [/^recharts$/, ['charts']],
  [/^@dagrejs\/dagre$/, ['explain']],
  [/^zustand$/, ['state']],
  [/^@tanstack\/react-query$/, ['data', 'app', 'state/session/hooks.ts', 'main.tsx']],
  [/^valibot$/, ['data', 'state', 'house', 'room']],
  [/^mqtt$/, ['room']],
  [/^svg-pathdata$/, ['house']],
  [/^(culori|@rgrove\/parse-xml)$/, ['house', 'export']],
  [/^idb-keyval$/, ['state']],
  [/^eventsource-parser$/, ['data']],
  [/^@fontsource/, ['app', 'figures', 'main.tsx']],
  [/^(fontkit|pdfkit|uqr)$/, ['export']],
  [/^fflate$/, ['export', 'intake']],
  [/^hucre$/, ['workbook', 'intake']],
  [/^@xmldom\/xmldom$/, ['export', 'workbook']],
  [/^(oxc-transform-react|@resvg\/resvg-js)$/, ['cli']],
  [/^@modelcontextprotocol\/server$/, ['mcp']],
  [/^(msw|virtual:msw)$/, ['mocks']],
  [/^node:/, ['cli', 'mcp', 'mocks/marketServer.ts']],
]

/** The files of `charts` that React runs: the frames and what stands in them. All others make pictures, which are plain data. */
const run =
  /^src\/charts\/kit\/(\w+Frame|Picture|ChartPointer|ChartTooltip|ChartValue|useChartValue|MapCursor|HorizonHandle|Readings|RankTick|useLook|describedBy)\.tsx?$/

const pure = ['engine', 'model', 'analysis', 'filings', 'house', 'intake']
const impure = /\b(Date\.now|new Date|Math\.random|fetch|document|window)\b/

/** Everything that a module imports or touches and may not, one sentence each. `path` is seen from the project's root. */
export function complaints(path: string, source: string): string[] {
  const [, folder = ''] = /^(?:src\/)?([^/]+)/.exec(path) ?? []
  const arrowsAstray = importsOf(source).flatMap(({ from, how }) => {
    const fault = from.startsWith('.') ? astray(path, folder, from, how) : misplaced(path, folder, from)
    return fault ? [`${path} imports ${from}: ${fault}`] : []
  })
  const [, touched] = (pure.includes(folder) && impure.exec(bare(source))) || []
  const said = `${path} uses ${touched}: ${folder} has no clock, no chance, no network and no screen`
  return touched ? [...arrowsAstray, said] : arrowsAstray
}

type Import = { from: string; how: 'value' | 'type' | 'asked' }

function astray(path: string, folder: string, from: string, how: Import['how']): string | undefined {
  const target = join(dirname(path), from)
  const [, to = ''] = /^(?:src\/)?([^/]+)/.exec(target) ?? []
  if (to === folder) return upwards(folder, path, target, how)
  const allowed = arrows[folder]
  if (!allowed) return `the table of arrows does not know ${folder}`
  if (!allowed.includes(to)) return `${folder} may not import ${to}`
  if (folder === 'charts' && to === 'export' && how === 'value')
    return 'charts may import only types of export, and its slide when that is asked for, by import()'
  if (folder === 'data' && how !== 'type') return `data may import only types of ${to}`
  if (to === 'mocks' && how !== 'asked') return 'only when it is asked for, by import()'
  return undefined
}

/** What a room imports from one above it. */
function upwards(folder: string, path: string, target: string, how: Import['how']): string | undefined {
  const rooms = stairs[folder]
  if (!rooms || how === 'asked') return undefined
  const stepOf = (file: string) => {
    const [, , room = '', isIn] = file.split('/')
    return isIn === undefined ? rooms.length : rooms.indexOf(room)
  }
  const [from, to] = [stepOf(path), stepOf(target)]
  const nameOf = (step: number) => `${folder}/${rooms[step] ?? ''}`
  if (from < 0 || to < 0) return `the stair of ${folder} does not know this room`
  return to > from ? `${nameOf(from)} is below ${nameOf(to)}` : undefined
}

function misplaced(path: string, folder: string, from: string): string | undefined {
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0]!
  const places = packages.find(([pattern]) => pattern.test(name))?.[1]
  if (!places) return 'no place in src may'
  if (folder === 'charts' && name === 'react' && !run.test(path))
    return 'a picture is plain data of charts/picture, and only a frame is for React'
  const isAllowed = places.includes(folder) || places.includes(path.replace(/^src\//, ''))
  return isAllowed ? undefined : `only ${places.join(', ')} may`
}

const quotedOrComment = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|\/\*[\s\S]*?\*\/|\/\/.*/g
const importing =
  /\b(?:import|export)\s+(type\s)?(?:[\w*\s{},$]*?\sfrom\s+)?(['"])([^'"]+)\2|\bimport\(\s*(['"])([^'"]+)\4/g

/** What a module imports: by value, as a type only, or when asked for by `import()`. */
export function importsOf(source: string): Import[] {
  const code = source.replaceAll(quotedOrComment, (_, quoted: string | undefined) => quoted ?? ' ')
  return [...code.matchAll(importing)].map(([, type, , from, , asked]) => ({
    from: from ?? asked ?? '',
    how: asked ? 'asked' : type ? 'type' : 'value',
  }))
}

/** The code without its comments and quoted words. */
const bare = (source: string) => source.replaceAll(quotedOrComment, ' ')
