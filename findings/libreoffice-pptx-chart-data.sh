#!/bin/sh
# LibreOffice 7.4.7 (Debian 12): a deck that is read and saved as PPTX keeps its charts, but not the data behind them.
#
# A native chart of a PPTX file has its workbook beside it ("Edit data" in PowerPoint), and its series name cells of that
# workbook. Saved again as PPTX, the chart is there with its cached numbers, but the workbook is gone, the series name no
# cells any more ("label 0", "categories", "0" stand where references stood), and the chart's alternative text is gone,
# while that of a picture on the same slide is kept. Who lets a deck go through LibreOffice has charts that nobody can edit.
# Seen 2026-11-30 with Debian's libreoffice-impress 4:7.4.7-1+deb12u14 and pptxgenjs 4.0.1; output: see the end of this
# file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v soffice >/dev/null 2>&1 ||
  apt-get install -qq -y --no-install-recommends libreoffice-impress=4:7.4.7-1+deb12u14 >/dev/null 2>&1
soffice --version | grep -q '^LibreOffice 7\.4\.7' || { echo 'This is about LibreOffice 7.4.7.'; exit 1; }

npm init -y >/dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 fflate@0.8.3
cat >make.cjs <<'JS'
const Deck = require('pptxgenjs')
const deck = new Deck()
const slide = deck.addSlide()
const quarters = ['Q1', 'Q2', 'Q3']
slide.addChart(deck.ChartType.line, [{ name: 'Revenue', labels: quarters, values: [1, 2, 3] }], {
  x: 1, y: 1, w: 6, h: 3, altText: 'Revenue rises from 1 to 3',
})
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
slide.addImage({ data: `image/png;base64,${dot}`, x: 8, y: 1, w: 1, h: 1, altText: 'A dot' })
deck.writeFile({ fileName: 'before.pptx' })
JS
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { strFromU8, unzipSync } = require('fflate')
const parts = unzipSync(readFileSync(process.argv[2]))
const names = Object.keys(parts)
const text = name => strFromU8(parts[name])
const all = (words, pattern) => [...words.matchAll(pattern)].map(([, one]) => one)
const chart = text(names.find(name => /charts\/chart\d*\.xml$/.test(name)))
console.log('workbooks:', names.filter(name => name.endsWith('.xlsx')).length)
console.log('references:', all(chart, /<c:f>(.*?)<\/c:f>/g).join(' | '))
console.log('values:', all(chart.match(/<c:val>.*?<\/c:val>/s)[0], /<c:v>(.*?)<\/c:v>/g).join(' '))
console.log('alternative texts:', all(text('ppt/slides/slide1.xml'), / descr="(.*?)"/g).join(' | '))
JS
node make.cjs
soffice --headless -env:UserInstallation="file://$dir/profile" --convert-to pptx --outdir after before.pptx >/dev/null 2>&1
{
  echo 'before'
  node look.cjs before.pptx
  echo 'after'
  node look.cjs after/before.pptx
} >seen
cat >expected <<'TEXT'
before
workbooks: 1
references: Sheet1!$B$1 | Sheet1!$A$2:$A$4 | Sheet1!$B$2:$B$4
values: 1 2 3
alternative texts: Revenue rises from 1 to 3 | A dot
after
workbooks: 0
references: label 0 | categories | 0
values: 1 2 3
alternative texts: A dot
TEXT
cat seen
diff expected seen && echo 'As described.'
