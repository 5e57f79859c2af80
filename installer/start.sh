#!/usr/bin/env bash
# Installs what is missing, builds the release preset and starts the workstation on its demo workspace.
# Without a display it prints the demo's results instead and leaves pictures of the window in a folder it names.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

installer/install-packages.sh
. installer/build-jobs.sh
[[ -f build/release/build.ninja ]] || cmake --preset release
cmake --build --preset release --parallel "$build_jobs" --target riskloom riskloom-cli riskloom-worker

demo=${RISKLOOM_DEMO_FOLDER:-${XDG_DATA_HOME:-$HOME/.local/share}/riskloom/demo}
bin=build/release/bin
mkdir -p "$demo"
workspace=$demo/demo.riskloom
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    [[ -f $workspace ]] || "$bin/riskloom-cli" demo --output "$demo"
    exec "$bin/riskloom" "$workspace"
fi
"$bin/riskloom-cli" demo --output "$demo"
QT_QPA_PLATFORM=offscreen "$bin/riskloom" "$workspace" --screenshots "$demo/pictures"
echo
echo "No display here: pictures of the window are in $demo/pictures"
