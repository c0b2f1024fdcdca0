import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makePackage } from '../../build/package.ts'

const root = join(import.meta.dirname, '../..')

/** A file of the package and its bytes, as `npm pack` would send it. */
type PackedFile = { path: string; size: number }

/**
 * The package made, packed and unpacked in a folder of its own, as `npm install` leaves it: beside it lie the packages that it asks for, and
 * no others.
 */
export async function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-package-'))
  await makePackage(join(folder, 'made'))
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', join(folder, 'made'), '--json', '--pack-destination', folder], { encoding: 'utf8' }),
  ) as [{ filename: string; size: number; unpackedSize: number; files: PackedFile[] }]
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'stakeout'), { recursive: true })
  execFileSync('tar', ['-xzf', packed.filename, '-C', join(modules, 'stakeout'), '--strip-components=1'], {
    cwd: folder,
  })
  const manifest = JSON.parse(readFileSync(join(modules, 'stakeout/package.json'), 'utf8')) as {
    bin: Record<string, string>
    dependencies: Record<string, string>
  }
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  const node = (args: string[], input?: string) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', ...(input !== undefined && { input }) })
  return {
    folder,
    packed,
    manifest,
    run: (code: string) => node(['--input-type=module', '-'], code),
    command: (name: string, args: string[]) => node([join(modules, 'stakeout', manifest.bin[name]!), ...args]),
    path: (name: string) => join(modules, 'stakeout', manifest.bin[name]!),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
