import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'src/library')

/** An export of the library: its name there, its docstring, and how it is declared. */
export type LibraryExport = { name: string; kind: 'function' | 'list' | 'type'; says: string[]; code: string }

/** Every export of the library in its order, read from the sources. */
export function libraryExports(): LibraryExport[] {
  const index = readFileSync(join(folder, 'index.ts'), 'utf8')
  return [...index.matchAll(/^export (type )?\{([^}]+)\} from '([^']+)'/gm)].flatMap(([, isType, names, from]) => {
    const source = readFileSync(join(folder, from!), 'utf8')
    return names!.split(',').map(each => {
      const [own = '', name = own] = each
        .trim()
        .replace(/^type /, '')
        .split(' as ')
      return exportOf(source, own, name, isType !== undefined || each.trim().startsWith('type '))
    })
  })
}

function exportOf(source: string, own: string, name: string, isType: boolean): LibraryExport {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:const|function|class|type) ${own}\\b[\\s\\S]*?(?=\\n\\n|$(?![\\s\\S]))`,
  ).exec(source)
  if (!found) throw new Error(`${own} has no docstring`)
  const [whole, doc] = found
  const code = whole
    .slice(whole.indexOf('*/') + 3)
    .replace(/^export /, '')
    .replaceAll(new RegExp(`\\b${own}\\b`, 'g'), name)
  const says = doc!
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .split(/\n(?=$|[A-Z]\w+: )/m)
    .map(part => part.trim().replaceAll('\n', ' '))
    .filter(part => part !== '')
  const isFunction = code.startsWith('function')
  return { name, kind: isType ? 'type' : isFunction ? 'function' : 'list', says, code: shortened(code, isFunction) }
}

/** A function by its head, a list by its name. */
function shortened(code: string, isFunction: boolean): string {
  if (isFunction) return code.split(/ \{\n(?= {2}(?:const|return|let|if)| {2}\w)/)[0]!.split(' {\n')[0]!
  return code.startsWith('const') ? code.split(' = ')[0]! : code
}

const titles = { function: 'Functions', list: 'Lists and errors', type: 'Types' } as const

/** The reference of the library, as `docs/library.md` has it. */
export function libraryReference(): string {
  const all = libraryExports()
  const parts = (['function', 'list', 'type'] as const).map(kind => {
    const entries = all.filter(one => one.kind === kind).map(entryText)
    return `## ${titles[kind]}\n\n${entries.join('\n\n')}`
  })
  return `# The library

\`import { evaluate, ask } from 'stakeout'\`. This page is made of the docstrings in \`src/library\` (\`npm run docs\`); [other
programs](other-programs.md) has examples.

${parts.join('\n\n')}
`
}

const entryText = ({ name, says, code }: LibraryExport) =>
  `### \`${name}\`\n\n${says.map(part => part.replace(/^(Units|Shape|Errors): /, '**$1.** ')).join('\n\n')}\n\n\`\`\`ts\n${code}\n\`\`\``

if (import.meta.main) writeFileSync(join(root, 'docs/library.md'), libraryReference())
