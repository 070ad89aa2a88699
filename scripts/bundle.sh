#!/usr/bin/env bash
# Makes dist/atum-desk-<version>-linux-x64.tar.zst, the one file that an operator carries to a box without a network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
for part in options program packages seal; do
  . "$here/bundle/$part.sh"
done

read_options "$@"
name=atum-desk-$version-linux-x64
mkdir -p "$out"
work=$(mktemp -d "$out/.bundle.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
folder=$work/$name
mkdir "$folder"
umask 022

say "ATUM DESK $version, for Debian 12 on x86-64"
put_program "$folder"
put_packages "$folder/packages"
put_licences "$folder"
seal "$folder"
pack "$work" "$name"
