# A fresh Debian 12 that boots systemd in a container, with a link to this machine and no route. Sourced by run.sh.
# shellcheck shell=bash
#
#   box_make NAME [min|std|installed]   box_boot   box_end        one box at a time in a scenario's process
#   inbox CMD      as root in the box, in a unit of its own systemd; output and exit code come back
#   boxnet CMD     a command of this machine in a network that holds only the link to the box ($box_ip)
#   box_reboot     box_egress: what tried to leave since the boot, empty when nothing did

box_ip=10.99.0.2 box_gw=10.99.0.1
box_systemd=''
[ ! -d /run/systemd/system ] || box_systemd=1

us() { printf '%s' "${EPOCHREALTIME//[.,]/}"; }
since() { local d=$(($(us) - $1)); printf '%d.%d' $((d / 1000000)) $((d / 100000 % 10)); }

# ---- from an image, which stays as it is: what the box writes lies over it
box_make() {
  local image=${2:-min}
  box=$1 box_run=$work/box-$1.$$ box_net=boxtest-$1-$$
  box_machine=b$$ # an interface of its name has 15 letters at most
  box_root=$box_run/root box_logs=$box_run/logs
  mkdir -p "$box_root" "$box_run/bin" "$box_logs" "$box_run/over/up" "$box_run/over/work"
  chmod 755 "$box_run" "$box_root" "$box_run/over/up"
  [ -z "${box_tmpfs:-}" ] || mount -t tmpfs -o "size=$box_tmpfs,mode=755" boxtest "$box_run/over" && mkdir -p "$box_run/over/up" "$box_run/over/work" && chmod 755 "$box_run/over/up"
  mount -t overlay overlay -o "lowerdir=$work/images/$image,upperdir=$box_run/over/up,workdir=$box_run/over/work" "$box_root" ||
    cp -a "$work/images/$image/." "$box_root/"
  box_tools
}

# What a box cut off from everything looks like: a mirror that is no more, and a name server that knows nothing and
# writes down who was asked for.
box_furnish() {
  local root=$1
  echo helpdesk-box >"$root/etc/hostname"
  printf '127.0.0.1\tlocalhost\n127.0.1.1\thelpdesk-box\n::1\tlocalhost\n' >"$root/etc/hosts"
  echo "nameserver $box_gw" >"$root/etc/resolv.conf"
  echo 'deb http://mirror.invalid/debian bookworm main' >"$root/etc/apt/sources.list"
  mkdir -p "$root/etc/systemd/network" "$root/opt/bundle"
  printf '[Match]\nName=host0\n[Network]\nAddress=%s/30\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n' $box_ip >"$root/etc/systemd/network/10-host0.network"
  systemctl --root="$root" -q enable systemd-networkd 2>/dev/null
  systemctl --root="$root" -q mask apt-daily.timer apt-daily-upgrade.timer 2>/dev/null
  : >"$root/etc/machine-id"
}

# ---- the machine
box_groups() { # where PID 1 is not systemd: control groups of our own below where we are
  groups=() legacy=()
  [ -z "$box_systemd" ] || return 0
  local c
  own() { awk -F: -v c="$1" '$2==c{print ($3=="/"?"":$3)}' /proc/self/cgroup; }
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    groups=("/sys/fs/cgroup$(own '')/$box_net")
  else
    [ ! -d /sys/fs/cgroup/unified ] || groups+=("/sys/fs/cgroup/unified$(own '')/$box_net")
    [ ! -d /sys/fs/cgroup/systemd ] || groups+=("/sys/fs/cgroup/systemd$(own name=systemd)/$box_net")
    if [ "${box_mode:-unified}" = legacy ]; then
      for c in memory pids cpu; do [ ! -d /sys/fs/cgroup/$c ] || { groups+=("/sys/fs/cgroup/$c$(own $c)/$box_net"); legacy+=("$c"); }; done
    fi
  fi
  [ ${#groups[@]} = 0 ] || mkdir -p "${groups[@]}"
}

box_once() { # becomes systemd-nspawn
  local d before=() bind=() unified=1
  for d in "${groups[@]}"; do echo $BASHPID >"$d/cgroup.procs"; done
  [ -z "${box_bundle:-}" ] || bind=(--bind-ro="$box_bundle":/opt/bundle)
  [ -z "${box_next:-}" ] || bind+=(--bind-ro="$box_next":/opt/next)
  [ -z "${box_share:-}" ] || bind+=(--bind="$box_share":/mnt/share)
  [ -z "$box_systemd" ] || before=(systemd-run --quiet --scope --unit="boxtest-$box_machine" -p Delegate=yes)
  [ "${box_mode:-unified}" = unified ] || unified=0
  exec env SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=$unified nsenter --net="/run/netns/$box_net" "${before[@]}" \
    systemd-nspawn --quiet --boot --keep-unit --register=no --private-network --network-veth --system-call-filter=bpf \
    --resolv-conf=off --timezone=off --link-journal=no --console=pipe "${bind[@]}" -M "$box_machine" -D "$box_root"
}

box_supervise() { # with --keep-unit nspawn ends with 133 when the box asks for a reboot
  local pid rc i
  while :; do
    box_once </dev/null >>"$box_logs/console.log" 2>&1 &
    pid=$!
    echo $pid >"$box_run/nspawn.pid"
    for ((i = 0; i < 200; i++)); do
      if ip -n "$box_net" addr replace $box_gw/30 dev "ve-$box_machine" 2>/dev/null && ip -n "$box_net" link set "ve-$box_machine" up; then break; fi
      kill -0 $pid 2>/dev/null || break
      sleep 0.05
    done
    wait $pid
    rc=$?
    [ $rc = 133 ] || { echo $rc >"$box_run/ended"; exit $rc; }
  done
}

box_leader() { local p; p=$(cat "$box_run/nspawn.pid" 2>/dev/null) && pgrep -P "$p" 2>/dev/null | head -1; }

box_wait() { # $1: the leader that is to be replaced
  local leader state i
  for ((i = 0; i < 600; i++)); do
    [ ! -e "$box_run/ended" ] || { tail -20 "$box_logs/console.log" >&2; return 1; }
    leader=$(box_leader)
    if [ -n "$leader" ] && [ "$leader" != "${1:-}" ]; then
      state=$(nsenter -t "$leader" -a systemctl is-system-running 2>/dev/null)
      case $state in running | degraded) return 0 ;; esac
    fi
    sleep 0.1
  done
  return 1
}

box_boot() {
  set +e
  box_groups
  ip netns add "$box_net" && ip -n "$box_net" link set lo up || return 1
  box_supervise &
  box_supervisor=$!
  box_wait || return 1
  box_unlock_groups
  box_names
}

box_unlock_groups() { # in legacy mode nspawn mounts the controllers read-only
  local c leader
  [ ${#legacy[@]} -gt 0 ] || return 0
  leader=$(box_leader)
  for c in "${legacy[@]}"; do nsenter -t "$leader" -a mount -o remount,rw,bind "/sys/fs/cgroup/$c"; done
  nsenter -t "$leader" -a systemctl daemon-reexec
  sleep 1
}

box_names() {
  : >>"$box_logs/dns.log"
  nsenter --net="/run/netns/$box_net" "$node" "$here/boxtest/names.mjs" "$box_logs/dns.log" </dev/null >/dev/null 2>&1 &
  box_dns=$!
}

box_reboot() {
  local old
  old=$(box_leader)
  nsenter -t "$old" -a systemctl reboot 2>/dev/null
  box_wait "$old" || return 1
  box_unlock_groups
}

box_tools() {
  cat >"$box_run/bin/inbox" <<X
#!/bin/bash
leader=\$(pgrep -P "\$(cat $box_run/nspawn.pid)" | head -1); file=/root/.boxtest-\$\$-\$RANDOM.sh
printf '%s\n' "\$*" >"$box_root\$file"
given=(); for each in \${INBOX_ENV:-}; do given+=(-E "\$each"); done
if [ -S "/proc/\$leader/root/run/dbus/system_bus_socket" ]; then
  nsenter -t "\$leader" -a env -i PATH=$box_path systemd-run --quiet --wait --pipe --collect \
    -p UMask=\${INBOX_UMASK:-0022} -p WorkingDirectory=\${INBOX_CWD:-/root} -E HOME=/root -E TERM=dumb "\${given[@]}" /bin/bash "\$file"; rc=\$?
else
  nsenter -t "\$leader" -a env -i PATH=$box_path HOME=/root TERM=dumb \${INBOX_ENV:-} /bin/bash -c "umask \${INBOX_UMASK:-0022}; cd \${INBOX_CWD:-/root}; exec /bin/bash \$file"; rc=\$?
fi
rm -f "$box_root\$file"; exit \$rc
X
  printf '127.0.0.1 localhost\n%s %s\n' $box_ip "$name" >"$box_run/hosts"
  cat >"$box_run/bin/boxnet" <<X
#!/bin/bash
exec nsenter --net=/run/netns/$box_net unshare --mount --propagation private /bin/sh -c 'mount --bind $box_run/hosts /etc/hosts && exec "\$@"' boxnet "\$@"
X
  chmod +x "$box_run"/bin/*
  PATH=$box_run/bin:$PATH
  export PATH box_ip
}
box_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

box_egress() {
  local leader packets names
  leader=$(box_leader)
  packets=$(nsenter -t "$leader" -n awk '/^Ip:/{i++; if(i==1) for(k=1;k<=NF;k++) if($k=="OutNoRoutes") c=k; if(i==2) print $c}' "/proc/$leader/net/snmp")
  names=$(sort "$box_logs/dns.log" | uniq -c | awk '{printf " %s(x%s)",$2,$1}')
  [ "${packets:-0}" = 0 ] || printf '%s packets had no route; ' "$packets"
  [ -z "$names" ] || printf 'names asked for:%s' "$names"
}

box_end() {
  local p i g
  set +e
  p=$(cat "$box_run/nspawn.pid" 2>/dev/null)
  if [ -n "$p" ]; then
    if [ -n "${box_gently:-}" ]; then kill -TERM "$p" 2>/dev/null; else nsenter -t "$(box_leader)" -a systemctl poweroff --force --force 2>/dev/null; fi
    for ((i = 0; i < 300; i++)); do kill -0 "$p" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$p" 2>/dev/null
  fi
  [ -z "${box_dns:-}" ] || kill "$box_dns" 2>/dev/null
  [ -z "${box_supervisor:-}" ] || { kill "$box_supervisor" 2>/dev/null; wait "$box_supervisor" 2>/dev/null; }
  box_supervisor='' box_dns=''
  ip netns del "$box_net" 2>/dev/null
  for g in "${groups[@]}"; do [ ! -d "$g" ] || find "$g" -depth -type d -exec rmdir {} \; 2>/dev/null; done
  rmdir "/run/systemd/nspawn/propagate/$box_machine" 2>/dev/null
  [ -n "${box_keep:-}" ] || box_remove
}
box_remove() {
  umount -l "$box_root" 2>/dev/null
  [ -z "${box_tmpfs:-}" ] || umount -l "$box_run/over" 2>/dev/null
  rm -rf --one-file-system "$box_run"
}
