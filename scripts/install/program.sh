# The release beside those of before, and the link that says which one runs.
# shellcheck shell=bash

put_program() {
  local home=/opt/atum-desk
  put_folder "$home" 0755 root:root
  put_folder "$home/releases" 0755 root:root
  put_release "$home/releases/$version"
  if [ ! -e "$home/current" ]; then
    ln -s "releases/$version" "$home/current"
    undo "rm -f $home/current"
  fi
  put /usr/local/bin/atum-desk 0755 root:root <"$bundle/scripts/install/command.sh"
}

# Whole, or not under its name.
put_release() {
  local release=$1
  [ ! -d "$release" ] || return 0
  rm -rf "$release.new"
  undo "rm -rf '$release' '$release.new'"
  mkdir "$release.new"
  (cd "$bundle" && tar --exclude=./packages -cf - .) | tar -C "$release.new" --no-same-owner -xf -
  chmod -R u=rwX,go=rX "$release.new"
  chown -R root:root "$release.new"
  sync -f "$release.new"
  mv "$release.new" "$release"
}
