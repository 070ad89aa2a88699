#!/bin/sh
# archive_command = '/opt/atum-desk/current/infra/postgresql/archive-wal.sh "%p" %f /var/lib/atum-desk/wal'
# Keeps one piece of PostgreSQL's log, compressed, under its name. PostgreSQL forgets a piece as soon as this ends with 0: so it
# does only when the piece is on the disk, and the folder that knows its name too. A server that was killed before it noted
# that asks again: a piece that is there already is done, if it is the same, and is never written over.
set -eu
umask 077
path=$1 name=$2 folder=$3
kept=$folder/$name.gz growing=$folder/.$name
if [ -e "$kept" ]; then
  if ! gzip -dc "$kept" | cmp -s - "$path"; then
    echo "archive-wal: $kept is another piece of that name: it stays, and PostgreSQL keeps its own" >&2
    exit 1
  fi
else
  trap 'rm -f "$growing"' EXIT
  gzip -1 <"$path" >"$growing"
  sync "$growing"
  mv "$growing" "$kept"
fi
sync "$kept" "$folder"
