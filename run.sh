#!/usr/bin/env bash
# Rostrum, from a clone to a window. See `./run.sh help`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

HELP='./run.sh                     install what is missing, build, and open the window;
                             without a display: the sample year and its annual report as PDF
./run.sh test                everything that can be checked, stage by stage
./run.sh bench               the speed against the bare engine
./run.sh screenshots FOLDER  pictures of every page, light and dark, wide and narrow
./run.sh bundle              deb and rpm packages with both programs'

TARGET="${CARGO_TARGET_DIR:-target}"

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

# --- What has to be there -----------------------------------------------------

# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

toolchains() {
  local rust node
  rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
  node=20.19
  command -v cargo >/dev/null || stop "Rust is missing. Install Rust $rust or later (https://rustup.rs) and start again."
  at_least "$(cargo --version | cut -d ' ' -f 2)" "$rust" || stop "Rust $rust or later is needed; this is $(cargo --version)."
  command -v npm >/dev/null || stop "Node is missing. Install Node $node or later, with npm, and start again."
  at_least "$(node --version | tr -d v)" "$node" || stop "Node $node or later is needed; this is $(node --version)."
}

# Each argument is a Debian package; those that are not installed are installed.
packages() {
  local missing=() name
  command -v dpkg-query >/dev/null || {
    say "This is not Debian or Ubuntu: make sure that what these packages hold is installed: $*"
    return
  }
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  say "These packages of your system are missing and are installed now: ${missing[*]}"
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "Installing them needs an administrator: apt-get install ${missing[*]}"
    sudo=(sudo)
    if [ -t 0 ] && [ -z "${CI:-}" ]; then
      read -r -p "Go on? [Y/n] " answer
      case "$answer" in [nN]*) stop "Nothing was installed." ;; esac
    fi
  fi
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
}

to_build() { toolchains; packages build-essential libwebkit2gtk-4.1-dev; }
to_test() { to_build; packages xvfb xauth webkit2gtk-driver; }

# The tools of ui/, as package-lock.json lists them.
ui_tools() {
  [ ui/node_modules/.package-lock.json -nt ui/package-lock.json ] && return
  say "Fetching the tools that build the window's pages …"
  (cd ui && npm ci --no-audit --no-fund --loglevel=error)
}

# The window's pages, when anything in ui/ that is neither fetched nor built is newer than they are.
ui_pages() {
  local changed
  changed=$(find ui \( -name node_modules -o -name dist \) -prune -o \
    -type f -newer ui/dist/index.html -print -quit 2>/dev/null || echo "none are built")
  [ -n "$changed" ] || return 0
  (cd ui && npm run --silent build)
}

# --- Open ---------------------------------------------------------------------

open_window() {
  to_build
  ui_tools
  ui_pages
  say "Building Rostrum. The first time takes some minutes …"
  cargo build --workspace --bins
  if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    exec "$TARGET/debug/rostrum-desktop" "$@"
  fi
  say "There is no display to open a window on, so here are the sample year and its annual report."
  sample_report
}

sample_report() {
  local folder rostrum="$TARGET/debug/rostrum"
  mkdir -p "$TARGET/sample-year"
  folder=$(cd "$TARGET/sample-year" && pwd)
  rm -f "$folder"/*
  "$rostrum" sample "$folder/2015.rostrum"
  "$rostrum" --workspace "$folder/2015.rostrum" report annual \
    --from 2015-01-01 --to 2015-12-31 --format pdf --out "$folder/annual-report-2015.pdf"
  say ""
  say "Workspace: $folder/2015.rostrum"
  say "Report:    $folder/annual-report-2015.pdf"
  say "Commands:  $rostrum --workspace $folder/2015.rostrum --help"
}

# --- Test ---------------------------------------------------------------------

FAILED=()
SKIPPED=()
PASSED=0

# Runs a stage, and goes on when it fails: one look should show everything that is wrong.
stage() {
  local name=$1 start=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  if "$@"; then
    printf -- '--- %s: good, %s s\n' "$name" $((SECONDS - start))
  else
    FAILED+=("$name")
    printf -- '--- %s: FAILED, %s s\n' "$name" $((SECONDS - start))
  fi
}

skip() {
  SKIPPED+=("$1")
  printf '\n=== %s\n--- %s: skipped, %s\n' "$1" "$1" "$2"
}

# Runs tests, and adds up how many passed, whichever of the three runners says it.
counted() {
  local log status=0
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || status=$?
  PASSED=$((PASSED + $(sed 's/\x1b\[[0-9;]*m//g' "$log" |
    { grep -oE '(^test result: .*\. | run: |^ +Tests +(.* )?)[0-9]+ passed' || true; } |
    { grep -oE '[0-9]+ passed' || true; } | awk '{ sum += $1 } END { print sum + 0 }')))
  rm -f "$log"
  return "$status"
}

rust_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    counted cargo nextest run --workspace --no-fail-fast
  else
    counted cargo test --workspace --no-fail-fast --lib --bins --tests
  fi
}

ui() { (cd ui && npm run --silent "$@"); }
ui_counted() { counted env -C ui npm run --silent test; }
journeys() { ROSTRUM_JOURNEYS=required counted cargo test --workspace --test journeys -- --test-threads 2; }

dependencies() {
  if ! cargo deny --version >/dev/null 2>&1; then
    skip "dependencies" "cargo deny is not installed"
    return
  fi
  stage "dependencies: licences and sources" cargo deny --offline check --hide-inclusion-graph licenses bans sources
  if cargo deny fetch db >/dev/null 2>&1; then
    stage "dependencies: advisories" cargo deny check --hide-inclusion-graph advisories
  else
    skip "dependencies: advisories" "the list of advisories cannot be fetched from here"
  fi
}

test_all() {
  to_test
  ui_tools
  stage "format, Rust" cargo fmt --all --check
  stage "format, window" ui format:check
  stage "types, window" ui check
  stage "lint, window" ui lint
  stage "tests, window" ui_counted
  stage "pages of the window" ui_pages
  stage "lint, Rust" cargo clippy --workspace --all-targets --quiet -- -D warnings
  dependencies
  stage "build" cargo build --workspace --bins
  stage "tests, Rust" rust_tests
  stage "examples in the documentation" counted cargo test --workspace --doc --quiet
  stage "journeys" journeys

  printf '\n%s tests passed in %s min %s s' "$PASSED" $((SECONDS / 60)) $((SECONDS % 60))
  [ ${#SKIPPED[@]} -eq 0 ] || printf '; skipped: %s' "$(join "${SKIPPED[@]}")"
  if [ ${#FAILED[@]} -gt 0 ]; then
    printf '; FAILED: %s\n' "$(join "${FAILED[@]}")"
    exit 1
  fi
  printf '; every stage is good\n'
}

join() { local IFS=,; printf '%s' "$*" | sed 's/,/, /g'; }

# --- The rest -----------------------------------------------------------------

screenshots() {
  [ $# -eq 1 ] || stop "./run.sh screenshots FOLDER"
  mkdir -p "$1"
  to_test
  ui_tools
  ui_pages
  ROSTRUM_SCREENSHOTS=$(cd "$1" && pwd) ROSTRUM_JOURNEYS=required \
    cargo test --workspace --test journeys -- --ignored --nocapture screenshots
}

bundle() {
  to_build
  ui_tools
  ui/node_modules/.bin/tauri build "$@"
}

bench() {
  to_build
  cargo run --release --quiet -p rostrum-bench -- "$@"
}

case "${1:-}" in
  "") open_window ;;
  test) test_all ;;
  bench) shift; bench "$@" ;;
  screenshots) shift; screenshots "$@" ;;
  bundle) shift; bundle "$@" ;;
  help | -h | --help) say "$HELP" ;;
  *.rostrum) open_window "$@" ;;
  *) printf '%s\n' "$HELP" >&2; exit 2 ;;
esac
