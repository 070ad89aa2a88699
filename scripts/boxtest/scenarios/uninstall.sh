# The way out: with the data kept, back in, and gone.
# shellcheck shell=bash

tickets=$(sql 'select count(*) from tickets')
leave() { INBOX_CWD=/opt/bundle inbox "./scripts/uninstall.sh $1"; }
nothing_serves() { ! is_ready && same "$(inbox 'ls /opt/atum-desk /usr/local/bin/atum-desk 2>/dev/null')" ''; }
back_in() { INBOX_CWD=/opt/bundle inbox "./scripts/install.sh --hostname $name --with-demo"; }
nothing_left() { same "$(inbox 'ls -d /opt/atum-desk /etc/atum-desk /var/lib/atum-desk* /etc/postgresql /var/lib/postgresql /etc/systemd/system/atum-desk* 2>/dev/null; getent passwd atum-desk; dpkg -l nginx postgresql-15 2>/dev/null | grep ^i')" ''; }
holds '  uninstall.sh takes the program away' leave ''
holds '  nothing of it serves' nothing_serves
holds '  an installation takes the data up again' back_in
holds '  every ticket is there' same "$(sql 'select count(*) from tickets')" "$tickets"
holds '  the keys are the same: somebody signs in' test -n "$(token user@nile.example)"
# Somebody's own package, put since, that needs two of those that came with ATUM DESK.
inbox "mkdir -p /root/own/DEBIAN && printf '%s\n' 'Package: bench-own' 'Version: 1' 'Architecture: all' 'Maintainer: Bench <bench@example.com>' 'Depends: libxml2, openssl' 'Description: the bench' >/root/own/DEBIAN/control && dpkg-deb --build /root/own /root/own.deb && dpkg -i /root/own.deb" >/dev/null
holds '  uninstall.sh --purge takes all of it' leave '--purge --yes'
holds '  … but what a package of somebody else needs' inbox 'said=$(dpkg -s bench-own libxml2 openssl 2>&1 | grep -c "^Status: install ok installed"; apt-get check 2>&1 >/dev/null; dpkg --audit); [ "$said" = 3 ] || { echo "$said"; exit 1; }'
holds '  … and what lay in its folders before it came' same "$(inbox 'find /usr/share/nginx -type f')" /usr/share/nginx/own.html
holds '  nothing of it is left' nothing_left
