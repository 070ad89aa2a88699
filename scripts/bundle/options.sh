# What the bundle is made with. Sourced by bundle.sh, as its neighbours are.
# shellcheck shell=bash

usage() {
  cat <<'X'
usage: npm run bundle -- [options]
  --gzip            a .tar.gz, for a box that has no zstd
  --sign KEY        a detached signature of the archive, and of the sums in it, by this key of gpg
  --out FOLDER      where it goes (dist)
  --version V       another version than package.json's, as tests of an upgrade need
  --no-pack         leave the folder unpacked in FOLDER, and make no archive
  --refresh         ask for Debian's packages again, instead of taking the ones that were kept
The packages are kept in ATUM_BUNDLE_CACHE, or ~/.cache/atum-desk.
X
}

say() { printf '[bundle %3ds] %s\n' "$SECONDS" "$*"; }
die() { printf 'bundle: %s\n' "$*" >&2; exit 1; }

read_options() {
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$root/package.json")
  out=$root/dist cache=${ATUM_BUNDLE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/atum-desk}
  kind=zst key='' packs=1 refresh=''
  while [ $# -gt 0 ]; do
    case $1 in
      --gzip) kind=gz ;;
      --sign) key=${2:?--sign needs a key}; shift ;;
      --out) out=${2:?--out needs a folder}; shift ;;
      --version) version=${2:?--version needs a version}; shift ;;
      --no-pack) packs='' ;;
      --refresh) refresh=1 ;;
      -h | --help) usage; exit 0 ;;
      *) usage >&2; exit 2 ;;
    esac
    shift
  done
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+[a-z0-9.-]*$ ]] || die "no version: $version"
  if [ "$kind" = zst ] && [ -n "$packs" ] && ! command -v zstd >/dev/null; then die 'zstd is missing; or take --gzip'; fi
}
