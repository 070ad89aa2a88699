# Which box each scenario gets, and in which order.
# shellcheck shell=bash

every=(quick std refusals again kills walls memory backup pitr doctor certificate others runbook rollback upgrade)
name=helpdesk.example
password=tamo-rike-luda-seno

prepare() {
  local t
  t=$(us)
  "$here/bundle.sh" --no-pack --out "$work/bundle" >"$work/bundle.log" 2>&1 || { tail -3 "$work/bundle.log"; fail 'the bundle is made'; return 1; }
  bundle=$(ls -d "$work"/bundle/atum-desk-*-linux-x64)
  pass "the bundle is made ($(since "$t") s)"
  t=$(us)
  debian_image min || { note 'skipped: no Debian could be fetched from the mirror of this machine'; exit 0; }
  note "Debian: $(since "$t") s"
}

scenario() { . "$here/boxtest/scenarios/$1.sh"; }

fresh_box() { # NAME IMAGE
  box_bundle=$bundle box_tmpfs=''
  # In memory where there is some: a disk that others use as well would be measured else.
  [ "$(awk '/^MemAvailable/{print int($2 / 1048576)}' /proc/meminfo)" -lt 6 ] || box_tmpfs=${box_size:-3G}
  box_make "$1" "${2:-min}"
  box_boot || { fail "the box $1 boots"; return 1; }
}

group_quick() {
  fresh_box quick || return 1
  scenario install
  scenario http
  scenario journey
  scenario egress
  scenario kill-one
  scenario reboot
  last=1
  scenario egress
  last=''
}

# Debian's default, a careful administrator, another language; the bundle is read-only in every box.
group_std() {
  debian_image std || { fail 'a default Debian is made'; return 1; }
  fresh_box std std || return 1
  umask=077 lang='LANG=ar_EG.UTF-8 LC_ALL=tr_TR.UTF-8' administrator=first@desk.example
  who="--admin-email $administrator"
  scenario install
  scenario first-administrator
  holds '8 doctor asks for mail within the walls where there is no D-Bus' inbox '! test -e /run/dbus/system_bus_socket && atum-desk doctor --only smtp'
  umask='' lang='' who=''
  scenario egress
}

group_refusals() {
  fresh_box refusals || return 1
  scenario refusals
  scenario uninstall
  scenario egress
}

# A box where the demo is installed already, as the first that asks for one left it.
installed_box() {
  local stamp
  stamp=$(sha256sum "$bundle/SHA256SUMS" | cut -c1-16)
  if [ "$(cat "$work/images/installed.stamp" 2>/dev/null)" != "$stamp" ]; then
    note 'an image of an installed box is made'
    fresh_box image || return 1
    INBOX_CWD=/opt/bundle INBOX_ENV="ATUM_DEMO_PASSWORD=$password" inbox "./scripts/install.sh --hostname $name --with-demo" >"$work/image.log" 2>&1 || { fail 'an image of an installed box is made'; return 1; }
    box_gently=1 box_keep=1 box_end
    keep_installed_image
    box_remove
    echo "$stamp" >"$work/images/installed.stamp"
  fi
  fresh_box "$1" installed && trust_box && until_ready
}

group_kills() { installed_box kills && scenario kills && scenario egress; }
group_walls() { installed_box walls && scenario walls && scenario two-apis; }
group_memory() { box_mode=legacy; installed_box memory && scenario memory; box_mode=unified; }

# Six times the work that fits in the quick part: 100,000 tickets.
group_upgrade() {
  next_bundle good
  box_next=$work/next/good next_name=''
  box_size=9G
  installed_box upgrade || return 1
  scenario large
  nobody=1
  scenario upgrade-good
  box_next="" nobody="" box_size=""
}

group_backup() {
  box_share=$(mktemp -d "$work/share.XXXXXX")
  installed_box backup && scenario backup
  rm -rf "$box_share"
  box_share=''
}

group_certificate() { installed_box certificate && scenario certificate; }
group_again() { installed_box again && scenario again; }
group_others() { installed_box others && scenario others; }

group_runbook() {
  rm -rf "$work/archive"
  "$here/bundle.sh" --gzip --out "$work/archive" >"$work/bundle.log" 2>&1 || { fail 'the archive is made'; return 1; }
  debian_image std && fresh_box runbook std && scenario runbook
}

group_doctor() { installed_box doctor && scenario doctor; }
group_pitr() { fresh_box pitr && scenario pitr; }

# One box, nine upgrades that fail, each at another step, and one that is cut short at its end.
group_rollback() {
  old_version=$(cat "$bundle/VERSION")
  next_bundle migration 'printf "set local role atum_owner;\ncreate table bench_half (id integer);\nselect 1/0;\n" >migrations/sql/901_bench.sql'
  next_bundle start 'printf "process.exit(1)\n" | instead api/src/main.ts'
  next_bundle smoke 'sed "s/readiness.status === .ok. ? 200 : 503/503/" api/src/platform/http/health.ts | instead api/src/platform/http/health.ts'
  next_bundle good
  box_next=$work/next
  installed_box rollback || return 1
  for bad in migration:migration start:start 'smoke:smoke test' good:SIGKILL good:power good:late good:orphan start:full good:stale; do
    [ "$bad" != start:full ] || [ -n "$box_tmpfs" ] || continue # this machine's own disk
    next_name=${bad%%:*} bad=${bad#*:}
    scenario upgrade-bad
  done
  nobody=1 next_name=good
  scenario upgrade-through
  nobody=''
  box_next=''
}
