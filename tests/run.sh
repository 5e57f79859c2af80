#!/usr/bin/env bash
# Installs what is missing, builds and runs every test: offscreen, no display, no network.
# Usage: tests/run.sh [ctest options, e.g. -R csv]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

installer/install-packages.sh
. installer/build-jobs.sh
strict=OFF
[[ ${CI:-} ]] && strict=ON
cmake --preset release -DRISKLOOM_WERROR=$strict >/dev/null # warnings and errors go to standard error
cmake --build --preset release --parallel "$build_jobs"
exec ctest --preset release "$@"
