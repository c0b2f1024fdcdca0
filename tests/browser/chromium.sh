#!/bin/sh
# Makes sure of a browser: Debian's chromium is installed where none is found.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi
echo 'The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM.' >&2
exit 1
