#!/usr/bin/env bash
# Installs what is missing of the packages listed in packages.txt. Quick and silent when nothing is missing.
# Usage: installer/install-packages.sh [extra package ...]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/packages.txt")
wanted+=("$@")
missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [[ $state == "install ok installed" ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "These packages are missing and this is no Debian system: ${missing[*]}" >&2
    echo "Install their counterparts and start again." >&2
    exit 1
fi
root=()
if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages: ${missing[*]}" >&2
        echo "Become root (or install sudo) and run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    root=(sudo)
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"${root[@]}" apt-get update -qq
# --no-remove: libboost1.81-dev conflicts with libboost1.74-dev, and nothing of the user's may vanish silently.
if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove \
        "${missing[@]}" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo >&2
    echo "The packages could not be installed without removing others. If libboost1.74-dev (or a package that needs" >&2
    echo "it) stands in the way, remove it first: apt-get remove libboost1.74-dev, then start again." >&2
    exit 1
fi
