import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { described, type Mutant, mutantsOf, mutated } from './mutants.ts'

const { values } = parseArgs({
  options: { sample: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})

/** What is changed, and the tests that must notice. */
const changed = ['src/engine', 'src/model']
const noticing = ['tests/engine', 'tests/model']

const root = join(import.meta.dirname, '../..')
const copy = join(root, 'node_modules/.cache/mutation')

rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
for (const part of readdirSync(root).filter(name => !/^(node_modules|dist.*|\.git)$/.test(name)))
  cpSync(join(root, part), join(copy, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** How the tests end: they pass, they fail, or they do not end, which counts as noticed and is said. */
function ended(): 'passed' | 'failed' | 'not at all' {
  const tests = ['vitest', 'run', '--project', 'plain', '--project', 'reloading', '--bail', '1', ...noticing]
  const { status } = spawnSync('npx', tests, { cwd: copy, timeout: 120_000 })
  if (status === null) return 'not at all'
  return status === 0 ? 'passed' : 'failed'
}

const sources = new Map(
  changed
    .flatMap(folder =>
      readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
    )
    .filter(path => path.endsWith('.ts'))
    .toSorted()
    .map(path => [path, readFileSync(join(copy, path), 'utf8')] as const),
)
const all = [...sources].flatMap(([path, source]) => mutantsOf(path, source))

/** So many of all, the same ones for the same seed. */
function sampled(count: number, seed: number): Mutant[] {
  const key = ({ path, at, is }: Mutant) => createHash('sha1').update(`${seed} ${path} ${at} ${is}`).digest('hex')
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, count)
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
if (ended() !== 'passed') throw new Error('The tests fail before anything is changed')
const chosen = sampled(Number(values.sample), Number(values.seed))
let noticed = 0
for (const mutant of chosen) {
  const source = sources.get(mutant.path)!
  writeFileSync(join(copy, mutant.path), mutated(source, mutant))
  const end = ended()
  if (end !== 'passed') noticed++
  if (end === 'passed') say(`nobody noticed: ${described(source, mutant)}`)
  if (end === 'not at all') say(`the tests never ended: ${described(source, mutant)}`)
  writeFileSync(join(copy, mutant.path), source)
}
say(`${noticed} of ${chosen.length} changes were noticed (${all.length} are possible in ${changed.join(' and ')})`)
