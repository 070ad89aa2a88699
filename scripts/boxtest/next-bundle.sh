# Newer bundles to go up to: one that is good, and one that fails at each step.
# shellcheck shell=bash

next_version=99.0.0
# next_bundle NAME COMMANDS: in the folder of a copy, whose unchanged files are those of the bundle.
next_bundle() {
  local folder=$work/next/$1
  rm -rf "$folder"
  mkdir -p "$work/next"
  cp -al "$bundle" "$folder"
  (
    cd "$folder" || exit 1
    rm VERSION && echo $next_version >VERSION
    printf 'set local role atum_owner;\ncreate table bench_upgrade (id integer primary key);\ncreate index bench_tickets on tickets (tenant_id, title);\n' >migrations/sql/900_bench.sql
    eval "${2:-}"
    find . -type f ! -path ./SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >../sums
    mv -f ../sums SHA256SUMS
  )
}
# instead FILE: its copy gets what comes in, the bundle keeps its own.
instead() { cat >"$1.new" && mv -f "$1.new" "$1"; }
