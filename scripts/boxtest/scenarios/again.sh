# 1: a second installation, with other wishes, and one that is killed, or that nobody looks at any more.
# shellcheck shell=bash

wishes() { printf '%s\n' "$@" >"$box_root/root/desk.conf"; }
installs() { inbox "/opt/bundle/scripts/install.sh --config /root/desk.conf $*"; }
told() { inbox "tr '\0' '\n' </proc/\$(systemctl show -P MainPID atum-desk-$1)/environ | sed -n 's/^$2=//p'"; }
largest() { inbox "sed 's/[^0-9]//g' /etc/atum-desk/nginx/limits.conf"; }
nothing_to_take_back() { inbox 'flock /run/atum-desk-install.lock ls -A /var/lib/atum-desk-install' | sed '/^\(complete\|packages\|folders\)$/d'; }
# UNTIL [OPTIONS]: killed then.
killed_at() {
  inbox "/opt/bundle/scripts/install.sh --config /root/desk.conf ${2:-} >/tmp/out 2>&1 & pid=\$!; until $1; do kill -0 \$pid || exit 1; sleep 0.01; done; kill -9 \$pid; sleep 1"
}

wishes 'MAIL_FROM="Help Desk" <help@example.com>' SMTP_URL=smtp://10.0.0.25:587
holds '1 other wishes are taken up' installs
holds '1 … a name in quotes as it was written' same "$(told worker ATUM_MAIL_FROM)" '"Help Desk" <help@example.com>'
holds '1 … and the mail server' same "$(told worker ATUM_SMTP_URL)" smtp://10.0.0.25:587
wishes SMTP_URL=
holds '1 a wish can be taken back' installs
holds '1 … and nobody is told of it any more' same "$(told worker ATUM_SMTP_URL; inbox 'grep -h SMTP_URL /etc/atum-desk/*.{env,conf}')" ''

wishes SMTP_URL=smtp://10.0.0.26:587
holds '1 killed before a service has read its settings' killed_at "grep -q 'settings and keys' /tmp/out"
holds '1 … the next one has them read' installs
holds '1 … by both services' same "$(told api ATUM_SMTP_URL) $(told worker ATUM_SMTP_URL)" 'smtp://10.0.0.26:587 smtp://10.0.0.26:587'
holds '1 killed before PostgreSQL has read its settings' killed_at '[ -e /etc/postgresql/15/main/conf.d/atum-desk-pitr.conf ]' --with-pitr
holds '1 … the next one has them read' installs --with-pitr
holds '1 … and PostgreSQL keeps its log' same "$(sql 'show archive_mode')" on

wishes UPLOAD_LIMIT_MB=30
holds '1 who reads no further stops nothing' inbox '/opt/bundle/scripts/install.sh --config /root/desk.conf 2>&1 | head -1'
holds '1 … it went through' same "$(largest) $(nothing_to_take_back)" '30784 '
wishes UPLOAD_LIMIT_MB=31
holds '1 a step fails, and nobody reads of it' inbox 'ATUM_FAIL_AT="the services" /opt/bundle/scripts/install.sh --config /root/desk.conf 2>&1 | head -1'
holds '1 … it is taken back' same "$(largest) $(nothing_to_take_back)" '30784 '
wishes UPLOAD_LIMIT_MB=32
# The terminal is gone, as when a connection breaks.
holds '1 its terminal goes away' inbox 'script -qfc "/opt/bundle/scripts/install.sh --config /root/desk.conf" /tmp/typed >/dev/null & pid=$!; until [ "$(sed "s/[^0-9]//g" /etc/atum-desk/nginx/limits.conf)" = 32832 ]; do kill -0 $pid || exit 1; sleep 0.01; done; kill -9 $pid'
holds '1 … it is taken back' same "$(nothing_to_take_back) $(largest)" ' 30784'
holds '1 people work on' eval 'until_ready && test -n "$(token user@nile.example)"'
