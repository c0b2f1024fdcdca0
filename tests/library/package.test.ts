import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEmbeddedScenario } from '../../src/figures/embeddedScenario.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded, sceneEdited } from '../../src/state/scenario/story.ts'
import { installed } from '../kit/installed.ts'

const page = join(import.meta.dirname, '../../docs/other-programs.md')
const text = readFileSync(page, 'utf8')

/** Each script of the page, with the output that stands beneath it. */
const scripts = [...text.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(([, code, output]) => ({
  code: code!,
  output: output!,
}))
const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines]) => lines!.trim().split('\n'))

let there: Awaited<ReturnType<typeof installed>>
beforeAll(async () => {
  there = await installed()
})
afterAll(() => there.remove())

describe('the package', () => {
  it('has its commands, the library with its types, and nothing that these do not need', () => {
    const paths = there.packed.files.map(({ path }) => path)
    const outside = paths.filter(path => !/^(bin|docs|library|schema|types)\//.test(path))
    expect(outside.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'handout.html', 'package.json'])
    expect(paths.filter(path => /\.(?<!d\.)tsx?$|test|spec|\.map$/.test(path))).toEqual([])
    for (const path of Object.values(there.manifest.bin)) expect(paths).toContain(path)
    expect(paths).toContain('library/index.js')
    expect(paths).toContain('types/library/index.d.ts')
  })

  it('is at most 1.3 MB to fetch and 3.8 MB on the disk, of which the page that is handed out is the most', () => {
    expect(there.packed.size).toBeLessThanOrEqual(1_300_000)
    expect(there.packed.unpackedSize).toBeLessThanOrEqual(3_800_000)
  })

  it('has a library that imports nothing: a page takes the one file', () => {
    const code = readFileSync(join(there.folder, 'node_modules/stakeout/library/index.js'), 'utf8')
    expect(code).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(|\bprocess\./m)
  })
})

it('it hands a storyboard out as a web page, without its notes, and nothing that is said in it is markup', () => {
  const said = '</script><b>Bold'
  const scenes = sceneEdited(sceneAdded([], { ...initial, changes: { adoptionSlowdown: 0.5 } }, 'arr'), '1', {
    headline: said,
    notes: 'For me alone',
  })
  const link = writeLink({ ...initial, scenes })
  const out = join(there.folder, 'page.html')
  const args = [
    '--scenario',
    `https://stakeout.example/#${link}`,
    '--pack',
    'storyboard',
    '--format',
    'html',
    '--out',
    out,
  ]
  const { status, stderr } = there.command('stakeout', args)
  expect([status, stderr]).toEqual([0, ''])
  const page = readFileSync(out, 'utf8')
  const [, carried = ''] = /id="carried">(.*?)<\/script>/s.exec(page)!
  expect(readEmbeddedScenario(carried).scenes).toEqual(scenes.map(scene => ({ ...scene, notes: '' })))
  expect(page).not.toContain('For me alone')
  expect(page).not.toContain(said)
  expect(page).toContain('Content-Security-Policy')
})

it('its assistant’s tools answer, draw and have their pages', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const command = { command: process.execPath, args: [there.path('stakeout-mcp')], cwd: there.folder }
  await client.connect(new StdioClientTransport(command))
  const { content } = await client.callTool({ name: 'figure', arguments: { chart: 'arr' } })
  expect(content.map(({ type }) => type)).toEqual(['text', 'image'])
  const { contents } = await client.readResource({ uri: 'stakeout://docs/other-programs' })
  expect(contents).toMatchObject([{ text }])
  await client.close()
})

describe('the page on other programs', () => {
  it('has three scripts or more, and commands', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(3)
    expect(commands.length).toBeGreaterThanOrEqual(4)
  })

  it.each(scripts)('has a script that prints what stands beneath it: $code', ({ code, output }) => {
    const { stdout, stderr } = there.run(code)
    if (process.env.STAKEOUT_REFERENCES === 'write')
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(
          `${code}\`\`\`\n\n\`\`\`text\n${output}`,
          () => `${code}\`\`\`\n\n\`\`\`text\n${stdout}`,
        ),
      )
    expect([stdout, stderr]).toEqual([output, ''])
  })

  it.each(commands)('has a command that answers: %s', line => {
    const [name = '', ...args] = line.split(' ')
    const { status, stdout, stderr } = there.command(name, args)
    expect([status, stderr]).toEqual([0, ''])
    const out = args.indexOf('--out')
    if (out < 0) expect(stdout.length).toBeGreaterThan(100)
    else expect(existsSync(join(there.folder, args[out + 1]!))).toBe(true)
  })
})
