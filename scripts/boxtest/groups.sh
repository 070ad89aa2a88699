# Which box each scenario gets, and in which order.
# shellcheck shell=bash

every=(quick)
name=helpdesk.example
password=tamo-rike-luda-seno

prepare() {
  local t
  t=$(us)
  "$here/bundle.sh" --no-pack --out "$work/bundle" >"$work/bundle.log" 2>&1 || { tail -3 "$work/bundle.log"; fail 'the bundle is made'; return 1; }
  bundle=$(ls -d "$work"/bundle/atum-desk-*-linux-x64)
  pass "the bundle is made ($(since "$t") s)"
  t=$(us)
  debian_image min || { fail 'a Debian is made'; return 1; }
  note "Debian: $(since "$t") s"
}

scenario() { . "$here/boxtest/scenarios/$1.sh"; }

fresh_box() { # NAME IMAGE
  box_bundle=$bundle box_tmpfs=3G # in memory: a disk that others use as well would be measured else
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
  scenario egress
}
