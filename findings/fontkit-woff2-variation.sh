#!/bin/sh
# fontkit 2.0.4: an instance of a variable WOFF2 font cannot find a letter.
#
# A variable font is read from a WOFF2 file: it states its axes and finds its letters. `getVariation` answers an instance of
# it without complaint, but the instance throws on the first letter that is asked of it ("Cannot read properties of
# undefined (reading 'tables')"). The same font, unpacked to plain TrueType first, gives instances that work.
# Seen 2026-11-30 with Node 24.21 and 20.20; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fontkit@2.0.4 wawoff2@2.0.1 @fontsource-variable/source-serif-4@5.3.1
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs')
const fontkit = require('fontkit')
const { decompress } = require('wawoff2')
const file = readFileSync('node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2')
const glyphOfA = font => {
  try {
    return `glyph ${font.glyphForCodePoint(65).id}`
  } catch (error) {
    return error.message
  }
}
const axes = { wght: 600, opsz: 28 }
const packed = fontkit.create(file)
console.log('WOFF2, axes:', Object.keys(packed.variationAxes).join(' '))
console.log('WOFF2 itself:', glyphOfA(packed))
console.log('WOFF2, instance:', glyphOfA(packed.getVariation(axes)))
decompress(file).then(plain => {
  console.log('TrueType, instance:', glyphOfA(fontkit.create(Buffer.from(plain)).getVariation(axes)))
})
JS
node look.cjs | tee seen
cat >expected <<'TEXT'
WOFF2, axes: wght opsz
WOFF2 itself: glyph 2
WOFF2, instance: Cannot read properties of undefined (reading 'tables')
TrueType, instance: glyph 2
TEXT
diff expected seen && echo 'As described.'
