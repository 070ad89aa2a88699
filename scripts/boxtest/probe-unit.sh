# shellcheck shell=bash
# A unit with the walls of the API and another program in it.
probe_unit() {
  inbox "sed 's#^ExecStart=.*#ExecStart=/opt/atum-desk/current/bin/node $1#' /etc/systemd/system/atum-desk-api.service >/etc/systemd/system/probe.service
    mkdir -p /etc/systemd/system/probe.service.d && cp /etc/systemd/system/atum-desk-api.service.d/* /etc/systemd/system/probe.service.d/
    printf '[Service]\nType=oneshot\nRestart=no\nWatchdogSec=0\n' >/etc/systemd/system/probe.service.d/99-probe.conf
    systemctl daemon-reload; systemctl start probe; systemctl show -P Result probe; journalctl -u probe -o cat --no-pager | grep '^{' | tail -1"
}
