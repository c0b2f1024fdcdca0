import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform-react'

/** Lets Node read charts: it strips types itself, but not the JSX of pictures. */
export function readTsx() {
  registerHooks({
    // What JSX is made of is imported without its ending.
    resolve: (specifier, context, next) =>
      next(/^\..*\/jsx-runtime$/.test(specifier) ? `${specifier}.ts` : specifier, context),
    load: (url, context, next) => {
      if (!url.endsWith('.tsx')) return next(url, context)
      const file = fileURLToPath(url)
      const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { reactCompiler: false })
      if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
      return { format: 'module', source: code, shortCircuit: true }
    },
  })
}
