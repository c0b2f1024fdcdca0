#!/bin/sh
# React's compiler, babel-plugin-react-compiler 1.0.0 and its port oxc-transform-react 0.156.0: code that worked throws.
#
# A component that is an arrow inside another function, and whose `useState` begins with a function that reads a variable of that
# other function: the compiler moves the beginning function out to the end of the module, where the variable is not. Nothing
# is reported; the page throws a ReferenceError when the component is first shown. The same component as a function
# declaration gets it beside itself, and works. `useState({ early })` is the way round.
# Seen 2026-11-30 with the versions below; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund @babel/core@7.28.5 @babel/plugin-syntax-jsx@7.28.6 \
  babel-plugin-react-compiler@1.0.0 oxc-transform-react@0.156.0 >/dev/null 2>&1
cat >look.mjs <<'JS'
import { transformSync as babel } from '@babel/core'
import { transformSync as oxc } from 'oxc-transform-react'

const late = component => `import { useState } from 'react'
export function late(load) {
  let early = 'nothing yet'
  ${component}
  load().then(found => { early = found })
  return Late
}`
const body = `{
    const [shown] = useState(() => early)
    return <p {...props}>{shown}</p>
  }`
const written = { 'an arrow': `const Late = props => ${body}`, 'a declaration': `function Late(props) ${body}` }
const compilers = {
  oxc: source => oxc('late.jsx', source),
  babel: source =>
    babel(source, {
      filename: 'late.jsx',
      configFile: false,
      plugins: ['@babel/plugin-syntax-jsx', 'babel-plugin-react-compiler'],
    }),
}
for (const [name, compile] of Object.entries(compilers))
  for (const [how, component] of Object.entries(written)) {
    const { code, errors = [] } = compile(late(component))
    const moved = /^( *|\t*)function _temp\w*\(\) \{\s*return early;/m.exec(code)
    const where = moved ? (moved[1] === '' ? 'at the end of the module' : 'beside the component') : 'nowhere else'
    console.log(`${name}, ${how}: ${errors.length} errors; the function that reads "early" stands ${where}`)
  }
JS
node look.mjs >seen
cat >expected <<'TEXT'
oxc, an arrow: 0 errors; the function that reads "early" stands at the end of the module
oxc, a declaration: 0 errors; the function that reads "early" stands beside the component
babel, an arrow: 0 errors; the function that reads "early" stands at the end of the module
babel, a declaration: 0 errors; the function that reads "early" stands beside the component
TEXT
cat seen
diff expected seen && echo 'As described.'
