#!/bin/sh
# Chromium 156 (Debian 12): a nameless @page of a later style sheet wins over a named one of an earlier sheet.
#
# Within one style sheet the more specific rule wins, as CSS Paged Media says: `@page plate { margin: 0 }` holds for pages of
# that name, wherever `@page { margin: 14mm }` stands. Where the two stand in different sheets, the later sheet wins,
# name or not. A page that loads its sheets when they are asked for prints other margins (or another size of paper) by
# the order in which they came. `!important` in the named rule is the way out.
# Two blocks of 209 mm on A4 lying: two pages without margins, four with them.
# Seen 2026-11-30 with Debian's chromium 156.0.8078.108-1~deb12u1; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v chromium >/dev/null 2>&1 ||
  apt-get install -qq -y --no-install-recommends chromium=156.0.8078.108-1~deb12u1 >/dev/null 2>&1
chromium --version 2>/dev/null | grep -q '^Chromium 156\.' || { echo 'This is about Chromium 156.'; exit 1; }

# The sheets in their order, then how many pages they make.
printed() {
  name=$1
  shift
  {
    echo '<!doctype html><meta charset="utf-8"><title>Two blocks</title>'
    for sheet in "$@"; do echo "<style>$sheet</style>"; done
    echo '<style>body { margin: 0 } div { page: plate; height: 209mm; break-after: page } div:last-child { break-after: auto }</style>'
    echo '<div>One</div><div>Two</div>'
  } >page.html
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --no-pdf-header-footer \
    --user-data-dir="$dir/profile" --print-to-pdf=page.pdf "file://$dir/page.html" >/dev/null 2>&1
  echo "$name: $(tr -d '\000' <page.pdf | grep -a -c '/Type /Page$') pages"
}
named='@page plate { size: A4 landscape; margin: 0 }'
nameless='@page { margin: 14mm }'
{
  printed 'one sheet, named first' "$named $nameless"
  printed 'one sheet, named last' "$nameless $named"
  printed 'two sheets, named last' "$nameless" "$named"
  printed 'two sheets, named first' "$named" "$nameless"
  printed 'two sheets, named first and important' "${named%0 \}}0 !important }" "$nameless"
} >seen
cat >expected <<'TEXT'
one sheet, named first: 2 pages
one sheet, named last: 2 pages
two sheets, named last: 2 pages
two sheets, named first: 4 pages
two sheets, named first and important: 2 pages
TEXT
cat seen
diff expected seen && echo 'As described.'
