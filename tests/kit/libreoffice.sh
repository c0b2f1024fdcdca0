#!/bin/sh
# Makes sure of LibreOffice, which opens what is exported: Debian's is installed where none is found.
set -eu
if command -v soffice >/dev/null 2>&1; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends libreoffice-calc libreoffice-impress >/dev/null
  exit 0
fi
echo 'The tests of workbooks and decks need LibreOffice: install its Calc and Impress, so that soffice is found.' >&2
exit 1
