# Can this box take it? Looks, and changes nothing.
# shellcheck shell=bash

look_at_the_box() {
  [ "$(id -u)" = 0 ] || die 'run it as root'
  look_at_the_system
  look_at_what_is_here
  look_at_room
  look_at_ports
  look_at_certificate
}

look_at_the_system() {
  [ "$(uname -m)" = x86_64 ] || die "this bundle is for x86-64, and this machine is $(uname -m)"
  [ -d /run/systemd/system ] || die 'systemd does not run here'
  local release=${ATUM_OS_RELEASE:-/etc/os-release}
  local id like number
  id=$(. "$release" && printf '%s' "${ID:-}") like=$(. "$release" && printf '%s' "${ID_LIKE:-}") number=$(. "$release" && printf '%s' "${VERSION_ID:-0}")
  [[ " $id $like " == *" debian "* ]] || die "Debian 12 is needed, and this is ${id:-unknown}"
  if [ "$id" = debian ] && [ "${number%%.*}" -lt 12 ]; then die "Debian 12 or newer is needed, and this is Debian $number"; fi
  local megabytes=$(($(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo) / 1024))
  [ "$megabytes" -ge 900 ] || die "1 GB of memory is needed, and this box has $megabytes MB"
}

look_at_what_is_here() {
  version=$(cat "$bundle/VERSION" 2>/dev/null) || die "$bundle is no bundle: VERSION is missing"
  if [ -e "$mark/running" ] && [ -z "$resume" ]; then
    [ ! -e "$mark/served" ] || die 'an earlier installation was cut short here when it served already: run this again with --resume, which keeps all that people have written'
    die 'an earlier installation was cut short here: run this again with --resume, or take it back with ./scripts/uninstall.sh --purge'
  fi
  [ -e "$mark/packages" ] || [ -e "$kept" ] || look_for_others # else an earlier installation has looked, and what is here is its own
  [ -L /opt/atum-desk/current ] || return 0
  local here
  here=$(basename "$(readlink /opt/atum-desk/current)")
  [ "$here" = "$version" ] || die "ATUM DESK $here runs here: run ./scripts/upgrade.sh for $version"
}

# What somebody else keeps here is neither used nor changed, and so it cannot be lost.
look_for_others() {
  local found
  found=$(foreign_cluster)
  [ -z "$found" ] || die "PostgreSQL has a cluster here already, ${found%/}: ATUM DESK wants a box where nothing else keeps a database"
  found=$(foreign_site)
  [ -z "$found" ] || die "nginx has a site here already, $found: ATUM DESK wants a box where nothing else serves pages"
}

# Half of it for packages, half for the program and what the database begins with.
look_at_room() {
  [ ! -L /opt/atum-desk/current ] || return 0
  local place free
  for place in /var /opt; do
    free=$(df -Pm "$place" | awk 'NR==2{print $4}')
    [ "$free" -ge 1200 ] || die "1200 MB have to be free in $place, and there are $free"
  done
  free=$(df -Pi /var | awk 'NR==2{print $4}')
  [ "$free" = - ] || [ "$free" = 0 ] || [ "$free" -ge 30000 ] || die "30,000 inodes have to be free in /var, and there are $free"
}

# 8080: the program itself, on the loopback.
look_at_ports() {
  local port
  [ ! -L /opt/atum-desk/current ] || return 0
  [ -z "$resume" ] || return 0
  for port in 80 443 8080; do
    if is_listened_on "$port"; then die "port $port is in use$(holder_of "$port"): something else serves on this box"; fi
  done
}

is_listened_on() { grep -qiE "^ *[0-9]+: [0-9A-F]+:$(printf '%04X' "$1") [0-9A-F]+:0000 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }

holder_of() {
  local inode link pid
  inode=$(awk -v p=":$(printf '%04X' "$1")" '$2 ~ p"$" && $4=="0A" {print $10; exit}' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
  for link in /proc/[0-9]*/fd/*; do
    if [ "$(readlink "$link" 2>/dev/null)" = "socket:[$inode]" ]; then
      pid=${link#/proc/} pid=${pid%%/*}
      printf ' by %s (pid %s)' "$(cat "/proc/$pid/comm")" "$pid"
      return
    fi
  done
}
