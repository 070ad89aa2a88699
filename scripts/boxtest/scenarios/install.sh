# 1: from the bundle alone, at first and again.
# shellcheck shell=bash

install_box() { INBOX_UMASK=${umask:-0022} INBOX_CWD=/opt/bundle INBOX_ENV="ATUM_DEMO_PASSWORD=$password ${lang:-}" inbox "./scripts/install.sh --hostname $name ${who:---with-demo}" | tee "$box_run/said"; }

# Whatever an installation could touch, and which processes serve.
state_of_box() {
  inbox "find /etc /opt/atum-desk /usr/local /var/lib/atum-desk -xdev \\( -type f -o -type l \\) -printf '%p %m %u %s %T@ %l\n' | sort | sha256sum
    systemctl show -P MainPID nginx postgresql@15-main atum-desk-api atum-desk-worker
    psql -XAtq -U postgres -d atum_desk -c 'select count(*) from schema_migrations' -c 'select count(*) from users'"
}

t=$(us)
holds '1 installs from the bundle alone' install_box || return 1
holds "1 in $(limit 90) s at most: $(since "$t")" within "$(since "$t")" "$(limit 90)"
cp "$box_run/said" "$box_run/said.first"
before=$(state_of_box)
holds '1 installs again' install_box
holds '1 the second time changed nothing' same "$(state_of_box)" "$before"
holds '2 its authority is offered for download' trust_box
