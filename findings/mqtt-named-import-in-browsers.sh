#!/bin/sh
# mqtt 5.16.0, the client for MQTT: what its types let you import is not in what it has for browsers.
#
# The package has one description of its types for all places, with `connect` and `Client` by name; Node's build has them.
# The build that its "browser" condition leads a bundler to has a default export and no other. So `import { connect } from
# 'mqtt'` is right for the compiler of TypeScript and runs on Node, and a bundler for browsers finds no such export.
# `import mqtt from 'mqtt'` and `mqtt.connect` work in all three.
# Seen 2026-12-01 with the versions below; output: see the end of this file. Fails if that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund mqtt@5.16.0 esbuild@0.25.12 typescript@5.9.3 @types/node@24.10.1 >/dev/null 2>&1
printf "import { connect } from 'mqtt'\nexport const open: typeof connect = connect\n" >named.ts
printf "import mqtt from 'mqtt'\nexport const open: typeof mqtt.connect = mqtt.connect\n" >whole.ts
found() {
  for way in named whole; do
    npx tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --customConditions browser $way.ts >types.log 2>&1 &&
      says='the types are content' || says='the types refuse'
    echo "$way: $says"
    for platform in node browser; do
      if npx esbuild $way.ts --bundle --format=esm --platform=$platform --outfile=out.mjs --log-level=error >esbuild.log 2>&1; then
        echo "$way, for $platform: bundled"
      else
        echo "$way, for $platform: $(grep -o 'No matching export in [^ ]* for import [^ ]*' esbuild.log | head -1)"
      fi
    done
  done
}
found >seen.txt
cat seen.txt
cat >expected.txt <<'OUT'
named: the types are content
named, for node: bundled
named, for browser: No matching export in "node_modules/mqtt/dist/mqtt.esm.js" for import "connect"
whole: the types are content
whole, for node: bundled
whole, for browser: bundled
OUT
diff expected.txt seen.txt
