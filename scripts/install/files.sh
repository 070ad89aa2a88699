# Files of the system: written only where they differ, so that a second run changes nothing.
# shellcheck shell=bash

changed=() copies=0 noted=/dev/null

# On the disk before the file is in its place: who is killed before its reader was told has the next run tell him.
note() { changed+=("$1"); printf '%s\n' "$1" >>"$noted"; }

# put FILE MODE OWNER:GROUP <content
put() {
  local file=$1 mode=$2 owner=$3 new
  new=$(mktemp "${TMPDIR:-/tmp}/put.XXXXXX")
  cat >"$new"
  if [ -f "$file" ] && cmp -s "$new" "$file" && [ "$(stat -c %a:%U:%G "$file")" = "${mode#0}:$owner" ]; then
    rm -f "$new"
    return 0
  fi
  if [ -e "$file" ]; then
    cp -a "$file" "$mark/before.$((++copies))"
    undo "mv -f '$mark/before.$copies' '$file'"
  else
    undo "rm -f '$file'"
  fi
  install -m "$mode" -o "${owner%:*}" -g "${owner#*:}" "$new" "$file.new"
  note "$file"
  mv "$file.new" "$file"
  rm -f "$new"
}

put_folder() { # FOLDER MODE OWNER:GROUP
  if [ ! -d "$1" ]; then
    install -d -m "$2" -o "${3%:*}" -g "${3#*:}" "$1"
    undo "rm -rf '$1'"
  elif [ "$(stat -c %a:%U:%G "$1")" != "${2#0}:$3" ]; then
    chown "$3" "$1"
    chmod "$2" "$1"
  fi
}

# $1: a pattern of paths.
has_changed() {
  local each
  for each in "${changed[@]}"; do
    # shellcheck disable=SC2053
    if [[ $each == $1 ]]; then return 0; fi
  done
  return 1
}
