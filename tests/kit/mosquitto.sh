#!/bin/sh
# Makes sure of Mosquitto, the broker that rooms are tried with beside our own: Debian's is installed where none is found.
set -eu
if command -v mosquitto >/dev/null 2>&1 || [ -x /usr/sbin/mosquitto ]; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends mosquitto >/dev/null
  exit 0
fi
echo 'The tests of rooms need Mosquitto: install it, so that mosquitto is found.' >&2
exit 1
