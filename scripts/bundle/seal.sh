# What is in it, whose it is, and the sums by which a box sees that it arrived whole.
# shellcheck shell=bash

put_licences() {
  {
    printf 'ATUM DESK is under AGPL-3.0 (LICENSE). In this bundle are, under their own licences:\n\n'
    printf 'Node (MIT and others): %s\n\nnpm packages:\n' "$("$1/bin/node" --version)"
    (cd "$1" && find node_modules -name package.json | grep -E 'node_modules/(@[^/]+/)?[^/]+/package.json$' | sort |
      xargs bin/node "$here/bundle/licences.mjs")
    printf '\nDebian packages (each has /usr/share/doc/<name>/copyright once installed; sources: Debian 12):\n'
    sed -n 's/^Package: /  /p;s/^Version: /    /p' "$1/packages/Packages" | paste - - | sed 's/\t */ /' | sort
  } >"$1/LICENCES.txt"
}

seal() {
  local sums
  chmod -R u=rwX,go=rX "$1"
  chmod 755 "$1"/scripts/*.sh "$1/bin/node"
  sums=$(cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
  printf '%s\n' "$sums" >"$1/SHA256SUMS"
  [ -z "$key" ] || sign "$1/SHA256SUMS"
}

sign() { gpg --batch --yes --local-user "$key" --output "$1.sig" --detach-sign "$1"; }

pack() {
  local archive=$out/$2.tar.$kind packer=(zstd -q -6 -T0)
  say "unpacked: $(du -sh "$1/$2" | cut -f1)"
  if [ -z "$packs" ]; then
    rm -rf "${out:?}/$2"
    mv "$1/$2" "$out/$2"
    say "made $out/$2"
    return
  fi
  [ "$kind" = zst ] || packer=(gzip -6)
  tar -C "$1" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$2" | "${packer[@]}" >"$1/archive"
  mv "$1/archive" "$archive"
  (cd "$out" && sha256sum "$2.tar.$kind" >"$2.tar.$kind.sha256")
  [ -z "$key" ] || sign "$archive"
  say "made $archive ($(du -h "$archive" | cut -f1))"
}
