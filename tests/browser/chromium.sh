#!/bin/sh
# Makes sure of a browser: Debian's Chromium is installed where it is missing, and its headless shell, which tests prefer.
set -eu
if [ -n "${CHROMIUM:-}" ] && command -v "$CHROMIUM" >/dev/null 2>&1; then exit 0; fi

found() { command -v "$1" >/dev/null 2>&1; }
has_window() { found chromium || found chromium-browser || found google-chrome; }

if has_window && found chromium-headless-shell; then exit 0; fi
if found apt-get; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  wanted=chromium-headless-shell
  has_window || wanted="$wanted chromium"
  # Where there is no network, or no such package, the one with a window does as well.
  { $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-remove --no-install-recommends $wanted >/dev/null; } || has_window
  exit
fi
has_window && exit 0
echo 'The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM.' >&2
exit 1
