import { spawn } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../kit/freePort.ts'
import type { Engine } from './engine.ts'

/** WebKitGTK, by the W3C's WebDriver. Its driver cannot print, and tells of no error that a page meets. */
export async function openWebKit(): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'stakeout-webkit-'))
  const [downloads, config] = [join(home, 'Downloads'), join(home, 'config')]
  for (const folder of [downloads, config]) mkdirSync(folder)
  writeFileSync(join(config, 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n')
  const { call, end } = await driver(home, config)
  const post = <Answer>(path: string, body: object = {}) => call<Answer>('POST', path, body)
  const act = (action: object) => post<void>('/actions', { actions: [action] })
  const pointer = (...actions: object[]) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  const keys = (actions: object[]) => act({ type: 'key', id: 'keys', actions })
  const windows = () => call<string[]>('GET', '/window/handles')
  const first = await call<string>('GET', '/window')

  const read: Engine['read'] = async (question, ...given) => {
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve((${question.toString()})(...${JSON.stringify(given)}))
        .then(answer => done({ answer }), error => done({ error: String(error) }))`
    const { answer, error } = await post<{ answer: never; error?: string }>('/execute/async', { script, args: [] })
    if (error) throw new Error(error)
    return answer
  }
  await fit(post, read)
  return {
    go: async url => {
      await post('/url', { url: 'about:blank' })
      await post('/url', { url })
    },
    reload: () => post('/refresh'),
    read,
    press: chord => {
      const held = chord.split('+').map(name => keyCodes[name] ?? name)
      return keys([
        ...held.map(value => ({ type: 'keyDown', value })),
        ...held.toReversed().map(value => ({ type: 'keyUp', value })),
      ])
    },
    type: text =>
      keys(
        Array.from(text).flatMap(value => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    mouse: {
      to: (x, y) => pointer({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 }),
      down: () => pointer({ type: 'pointerDown', button: 0 }),
      up: () => pointer({ type: 'pointerUp', button: 0 }),
    },
    opened: async action => {
      const before = new Set(await windows())
      await action()
      let room: string | undefined
      while (!room) {
        room = (await windows()).find(one => !before.has(one))
        await pause(100)
      }
      const other = room
      return {
        read: async (question, ...given) => {
          await post('/window', { handle: other })
          try {
            return await read(question, ...given)
          } finally {
            await post('/window', { handle: first })
          }
        },
      }
    },
    downloads,
    pdf: null,
    complaints: () => [],
    close: end,
  }
}

/** Starts the driver and a session in it; `call` asks that session. */
async function driver(home: string, config: string) {
  const port = await freePort()
  const process_ = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: config,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      // Root, as in a container, has no sandbox.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: Answer & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  while (!(await ask('GET', '/status').catch(() => null))) await pause(100)
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  })
  const at = `/session/${sessionId}`
  return {
    call: <Answer>(method: string, path: string, body?: object) => ask<Answer>(method, at + path, body),
    end: async () => {
      await ask('DELETE', at).catch(() => null)
      process_.kill()
    },
  }
}

/** Makes the page, not the window around it, 1440 by 900. */
async function fit(post: (path: string, body: object) => Promise<unknown>, read: Engine['read']) {
  const [width, height] = [1440, 900]
  await post('/window/rect', { width, height })
  const [w, h] = await read(() => [innerWidth, innerHeight] as const)
  await post('/window/rect', { width: 2 * width - w, height: 2 * height - h })
}

/** Keys without a letter, as WebDriver numbers them. */
const keyCodes: Record<string, string> = {
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  ArrowRight: '\uE014',
}
