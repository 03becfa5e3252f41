#!/bin/sh
# Builds the command line and lays out, in src-tauri/gen/linux, what the packages carry beside the
# window: the program, its man pages and its completions. `tauri build` runs it before bundling.
set -eu
cd "$(dirname "$0")/../.."

out=src-tauri/gen/linux
rm -rf "$out"
mkdir -p "$out"

# As the window itself is built: `tauri build --debug` says so here.
if [ "${TAURI_ENV_DEBUG:-false}" = true ]; then
  profile=dev folder=debug
else
  profile=release folder=release
fi
cargo build --profile "$profile" --package rostrum-cli --bin rostrum
rostrum=${CARGO_TARGET_DIR:-target}/$folder/rostrum
cp "$rostrum" "$out/rostrum"
"$rostrum" man --out "$out/man1"
gzip -9n "$out"/man1/*.1
for shell in bash zsh fish; do
  "$rostrum" completions "$shell" >"$out/rostrum.$shell"
done
