# The account that the services run as: a fixed one, since peer authentication asks for its name.
# shellcheck shell=bash

put_account() {
  if ! getent group atum-desk >/dev/null; then
    quietly groupadd --system atum-desk
    undo 'groupdel atum-desk'
  fi
  if ! getent passwd atum-desk >/dev/null; then
    quietly useradd --system --gid atum-desk --home-dir /var/lib/atum-desk --no-create-home --shell /usr/sbin/nologin --comment 'ATUM DESK' atum-desk
    undo 'userdel atum-desk'
  fi
  put_folder /var/lib/atum-desk 0711 root:root # PostgreSQL has a folder in it
  put_folder /var/lib/atum-desk/uploads 0700 atum-desk:atum-desk
  put_folder /var/lib/atum-desk/backups 0700 root:root
}
