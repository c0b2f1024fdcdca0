#!/bin/sh
# @fontsource/noto-sans-math 5.3.0: its own CSS keeps the font from drawing mathematical signs.
#
# The package has one file with 3,033 letters, among them ≤ √ ∑ ∞ ⊂. Its CSS declares that file for the unicode-range of Latin
# text alone, and `unicode.json` says the same. A page that imports the CSS and sets a formula in "Noto Sans Math" gets
# Latin letters in it and the signs from some other font, without a word. Whoever wants the signs has to write a
# @font-face of their own for the file that is named "latin".
# Seen 2026-11-30; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @fontsource/noto-sans-math@5.3.0 fontkit@2.0.4
cat >look.cjs <<'JS'
const { readdirSync, readFileSync } = require('node:fs')
const fontkit = require('fontkit')
const home = 'node_modules/@fontsource/noto-sans-math'
console.log(readdirSync(`${home}/files`).join(' '))
const font = fontkit.openSync(`${home}/files/noto-sans-math-latin-400-normal.woff2`)
console.log('letters in the file:', font.characterSet.length)
const [, range] = /unicode-range:\s*([^;]+);/.exec(readFileSync(`${home}/index.css`, 'utf8'))
const parts = range.split(',').map(part => part.trim().slice(2).split('-').map(end => parseInt(end, 16)))
const isDeclared = point => parts.some(([from, to = from]) => point >= from && point <= to)
for (const sign of '≤√∑∞⊂') {
  const point = sign.codePointAt(0)
  console.log(sign, 'in the file:', font.hasGlyphForCodePoint(point), '- in the unicode-range:', isDeclared(point))
}
JS
node look.cjs | tee seen
cat >expected <<'TEXT'
noto-sans-math-latin-400-normal.woff noto-sans-math-latin-400-normal.woff2
letters in the file: 3033
≤ in the file: true - in the unicode-range: false
√ in the file: true - in the unicode-range: false
∑ in the file: true - in the unicode-range: false
∞ in the file: true - in the unicode-range: false
⊂ in the file: true - in the unicode-range: false
TEXT
diff expected seen && echo 'As described.'
