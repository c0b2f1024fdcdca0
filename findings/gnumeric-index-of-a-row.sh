#!/bin/sh
# Gnumeric 1.12.55 (Debian 12): INDEX of a range of one row takes its second argument for a row only.
#
# INDEX(A1:F1,2) is the second cell of the row in Excel and LibreOffice, where a range of one row or one column needs only
# one number. Gnumeric takes the number for a row and answers #REF!; INDEX(A1:F1,1,2) is read by all. A range of one column
# with one number works there, too.
# Seen 2026-11-30 with Debian's gnumeric 1.12.55-1; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

# Debian's packages, unpacked beside the machine's own: what is missing there and what is named here.
mkdir -p debs/partial root
apt-get install -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$dir/debs" gnumeric=1.12.55-1 >/dev/null 2>&1
(cd debs && apt-get download -qq gnumeric=1.12.55-1 gnumeric-common=1.12.55-1 libgoffice-0.10-10 libgsf-1-114 >/dev/null 2>&1)
for deb in debs/*.deb; do dpkg -x "$deb" root; done
LD_LIBRARY_PATH="$dir/root/usr/lib:$dir/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"
export LD_LIBRARY_PATH
convert() {
  root/usr/bin/ssconvert -L "$dir/root/usr/lib/gnumeric/1.12.55" -D "$dir/root/usr/share/gnumeric/1.12.55" --recalc "$1" "$2" 2>/dev/null
}

npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3
cat >sheet.cjs <<'JS'
const { writeFileSync } = require('node:fs')
const { strToU8, zipSync } = require('fflate')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = kind => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`
const link = (kind, to) =>
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/${kind}" Target="${to}"/></Relationships>`
const rows = process.argv.slice(2).map((formula, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>${formula}</f></c></row>`)
const parts = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/></Types>`,
  '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet" sheetId="1" r:id="r"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
}
const files = Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])
writeFileSync('sheet.xlsx', zipSync(Object.fromEntries(files)))
JS
node sheet.cjs '7' 'INDEX(A1:F1,1)' 'INDEX(A1:F1,2)' 'INDEX(A1:F1,1,2)' 'INDEX(A1:A2,2)'
convert sheet.xlsx seen.csv
cat >expected <<'TEXT'
7
7
#REF!
0
7
TEXT
cat seen.csv
diff expected seen.csv && echo 'As described.'
