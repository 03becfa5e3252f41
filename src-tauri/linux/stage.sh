#!/bin/sh
# Builds the command line and lays out, in src-tauri/gen/linux, what the packages carry beside the
# window: the program, its man page and its completions. `tauri build` runs it before bundling.
set -eu
cd "$(dirname "$0")/../.."

out=src-tauri/gen/linux
rm -rf "$out"
mkdir -p "$out"

cargo build --release --package rostrum-cli --bin rostrum
rostrum=${CARGO_TARGET_DIR:-target}/release/rostrum
cp "$rostrum" "$out/rostrum"
"$rostrum" man | gzip -9n >"$out/rostrum.1.gz"
for shell in bash zsh fish; do
  "$rostrum" completions "$shell" >"$out/rostrum.$shell"
done
