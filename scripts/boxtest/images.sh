# The images that boxes are made of: two Debians, and one that has ATUM DESK installed already.
# shellcheck shell=bash

# $1: min is what debootstrap calls minbase, with systemd; std its default.
debian_image() {
  local name=$1 mirror options=() growing
  [ ! -d "$work/images/$name" ] || return 0
  mirror=${BOXTEST_MIRROR:-$(cat /etc/apt/sources.list.d/*.sources 2>/dev/null | awk '/^URIs:/{print $2; exit}')}
  [ -n "$mirror" ] || mirror=$(awk '$1=="deb"{for(i=2;i<=NF;i++) if($i ~ /^https?:/){print $i; exit}}' /etc/apt/sources.list)
  [ "$name" = std ] || options=(--variant=minbase '--include=systemd-sysv,dbus,iproute2')
  mkdir -p "$work/images"
  growing=$(mktemp -d "$work/images/growing.XXXXXX")
  chmod 755 "$growing"
  debootstrap "${options[@]}" bookworm "$growing" "$mirror" >"$work/debootstrap.log" 2>&1 || { rm -rf "$growing"; return 1; }
  rm -rf "$growing"/var/cache/apt/archives/*.deb "$growing"/var/cache/apt/*.bin "$growing"/var/lib/apt/lists/*_* "$growing"/var/log/{bootstrap,dpkg}.log "$work/debootstrap.log"
  box_furnish "$growing"
  mv "$growing" "$work/images/$name"
}

# What the first box of a run became, powered off, for those that begin where the installation ended.
keep_installed_image() {
  rm -rf "$work/images/installed"
  cp -a "$box_root" "$work/images/installed.new"
  : >"$work/images/installed.new/etc/machine-id"
  mv "$work/images/installed.new" "$work/images/installed"
}
