# What this machine has to bring for a box. Installs what is missing where it can.
# shellcheck shell=bash

# Says why not, and answers 1.
can_have_boxes() {
  [ "$(id -u)" = 0 ] || { echo 'boxes need root'; return 1; }
  local missing=() each
  for each in systemd-nspawn:systemd-container debootstrap:debootstrap ip:iproute2 nsenter:util-linux zstd:zstd dpkg-scanpackages:dpkg-dev openssl:openssl curl:curl certutil:libnss3-tools; do
    command -v "${each%%:*}" >/dev/null || missing+=("${each##*:}")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || { echo "missing here: ${missing[*]}"; return 1; }
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
      { echo "could not be installed here: ${missing[*]}"; return 1; }
  fi
  ip netns add boxtest-probe-$$ 2>/dev/null || { echo 'this machine allows no network namespace'; return 1; }
  ip netns del boxtest-probe-$$
  unshare --mount --pid --fork true 2>/dev/null || { echo 'this machine allows no containers'; return 1; }
}
