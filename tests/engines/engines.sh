#!/bin/sh
# Makes sure of Firefox ESR, of WebKitGTK with its driver, and of a screen for them: Debian's are installed where one is missing.
set -eu
found() { command -v "$1" >/dev/null 2>&1; }
if found firefox-esr && found WebKitWebDriver && found xvfb-run && found xauth; then exit 0; fi
if found apt-get; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends firefox-esr webkit2gtk-driver xvfb xauth >/dev/null
  exit 0
fi
echo 'The tests of other engines need firefox-esr, WebKitWebDriver and xvfb-run.' >&2
exit 1
