#!/usr/bin/env bash
# Builds, runs and tests Afterword. Each command does the set-up it needs and says what it installs.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
./build.sh run       build, and open Chromium with the extension on the demo mail (headless where there is no display)
./build.sh test      everything: formatting, lints, types, Rust tests, journeys in Chromium and Firefox
./build.sh build     the extension into dist/extension, the demo into dist/www
./build.sh bench     how long a review takes, what the extension weighs, how soon the underline stands, what a busy page pays
./build.sh docs      docs/families, a page for each tone family, from its rules
./build.sh rivals    docs/rivals.md, a table beside other assistants, and harper.js as judge of the better words
./build.sh screens   screenshots of every page, light and dark, into dist/screens
./build.sh train     the sentence model's weights anew from its corpus, and how well it does
./build.sh package   dist/afterword.zip, for Chromium and Firefox
./build.sh setup     only what the others need: compiler target, npm packages, browsers
TEXT
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# Debian packages, by the command each brings; root or sudo is used for nothing else.
need() {
  local missing=()
  while (($#)); do command -v "$1" >/dev/null || missing+=("$2"); shift 2; done
  ((${#missing[@]})) || return 0
  local sudo=(); [[ $EUID -eq 0 ]] || sudo=(sudo)
  say "Installing from Debian: ${missing[*]}"
  "${sudo[@]}" apt-get update -q >&2
  "${sudo[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

setup_rust() {
  command -v cargo >/dev/null || { say "Rust is missing: install it with rustup (https://rustup.rs)."; exit 1; }
  [[ -d $(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown ]] && return
  say "Installing the compiler target wasm32-unknown-unknown"
  rustup target add wasm32-unknown-unknown
}

setup_node() {
  command -v npm >/dev/null || { say "Node is missing: install version 20 or newer."; exit 1; }
  cmp -s package-lock.json node_modules/.lock-installed && return
  say "Installing the npm packages of package-lock.json"
  npm ci --ignore-scripts --no-audit --no-fund >&2
  # What an older wasm-opt made small.
  rm -rf target/small
  cp package-lock.json node_modules/.lock-installed
}

setup() {
  setup_rust
  setup_node
  need chromium chromium firefox-esr firefox-esr
}

# Builds the module NAME with the compiler's profile PROFILE: the rest of the arguments are the compiler's.
module() {
  local name=$1 profile=$2
  local whole=target/bindgen/${name}_bg.wasm small=target/small/${name}_bg.wasm
  cargo build --quiet --locked --profile "$profile" --lib --target wasm32-unknown-unknown "${@:3}"
  cargo run --quiet --locked --release -p xtask -- "target/wasm32-unknown-unknown/$profile/afterword.wasm" "target/bindgen/$name"
  if [[ ! $small -nt build.sh ]] || ! cmp -s "$whole" "$small.from"; then
    mkdir -p target/small
    # Only what both browsers of the manifest know: with --all-features the module would not load.
    npx wasm-opt -Oz --enable-bulk-memory --enable-bulk-memory-opt --enable-mutable-globals --enable-multivalue \
      --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext --enable-call-indirect-overlong \
      --strip-debug --strip-producers --output "$small" "$whole"
    cp "$whole" "$small.from"
  fi
  cp "$small" "target/bindgen/$name.js" dist/extension/
}

build() {
  setup_rust
  setup_node
  # Paths of this machine would stand in the module's panic messages, and two machines would give different bytes.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$PWD=afterword --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  rm -rf dist/extension dist/www
  mkdir -p dist/extension/icons dist/www
  # Each has a profile of its own, so that the compiler keeps both.
  module afterword module
  module popup popup --features popup
  cp extension/*.{json,html,css,js} dist/extension/
  cp extension/icons/*.{png,svg} dist/extension/icons/
  cp -r extension/_locales dist/extension/
  npm run --silent page
  npm run --silent www
  cp dist/extension/afterword{.js,_bg.wasm} dist/www/
}

check() {
  cargo fmt --all --check
  cargo clippy --quiet --locked --workspace --all-targets -- -D warnings
  cargo clippy --quiet --locked --lib --target wasm32-unknown-unknown -- -D warnings
  cargo clippy --quiet --locked --lib --target wasm32-unknown-unknown --features popup -- -D warnings
  npm run --silent types
  cargo run --quiet --locked --release -- train --check
}

run() { setup; build; node tests/journeys/run.js; }

test_all() {
  setup
  build
  check
  cargo test --quiet --locked --workspace
  # It warns of the service worker, which only Chromium knows; the manifest names the script for Firefox beside it.
  npx addons-linter dist/extension
  node --test --test-concurrency=2 tests/*.test.js tests/*/*.test.js
}

train() { setup_rust; cargo run --quiet --locked --release -- train; }

bench() {
  setup
  build
  cargo bench --quiet --locked --bench review --bench timing
  node benches/weight.js
  node benches/cold.js
  node benches/popup.js
  node benches/load.js
}

docs() { setup_rust; cargo run --quiet --locked --release -- rules --pages docs/families; }

rivals() {
  setup_rust
  setup_node
  (cd benches/rivals && npm ci --silent)
  cargo build --quiet --locked --release
  node benches/rivals/rivals.js
  node benches/rivals/grammar.js
}

screens() { setup; build; npm run --silent screens; }

package() {
  need zip zip
  build
  rm -f dist/afterword.zip
  # One date for all files, so that the same sources give the same archive.
  find dist/extension -exec touch -d 2020-01-01T00:00Z {} +
  (cd dist/extension && find . -type f | LC_ALL=C sort | zip -q -X -9 ../afterword.zip -@)
  say "dist/afterword.zip"
}

case "${1:-}" in
  run | build | check | bench | docs | rivals | screens | train | package | setup) "$1" ;;
  test) test_all ;;
  *) usage; exit 2 ;;
esac
