#!/bin/sh
# Makes sure of the tools through which exported files go: Debian's are installed where one is missing. Without apt their tests are left out.
set -eu
missing=''
for pair in convert:imagemagick gm:graphicsmagick optipng:optipng pngquant:pngquant rsvg-convert:librsvg2-bin \
  qpdf:qpdf pdfunite:poppler-utils mutool:mupdf-tools gs:ghostscript; do
  command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
[ -n "$missing" ] && command -v apt-get >/dev/null 2>&1 || exit 0
as_root=''
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
