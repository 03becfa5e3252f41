#!/bin/sh
# Draws the PNGs from icon.svg, with the Tauri CLI from ui/ (npm ci there first).
set -eu
cd "$(dirname "$0")"
../../ui/node_modules/.bin/tauri icon icon.svg --output . \
  --png 32 --png 64 --png 128 --png 256 --png 512
