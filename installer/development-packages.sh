# Names and installs the system packages that building, running and checking need. Sourced by ./demo and ./check.
# Debian 12 and later. Does nothing when everything is there.

needed=(
  build-essential   # the C compiler for SQLite and ring
  ca-certificates
  postgresql        # central's database; a private cluster is started in a temporary folder
  xvfb              # a display where there is none
  libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0   # loaded by the window at run time
)
if [ "${PACKAGES_FOR_CHECKS:-no}" = yes ]; then
  needed+=(nodejs npm python3 python3-venv)   # foreign judges of what we emit
  needed+=(systemd)                           # how exposed our units are
  needed+=(cage grim xwayland)                # the session as it stands in a hall, and a picture of it
  needed+=(poppler-utils qpdf)                # judges of papers as PDF
  needed+=(faketime)                          # a clock that was set back
  needed+=(debootstrap apt-utils gnupg)       # a root to update from a signed origin
fi

missing=()
for package in "${needed[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
# A node or npm that did not come from Debian is as good.
command -v npm >/dev/null 2>&1 && missing=("${missing[@]/#nodejs/}") && missing=("${missing[@]/#npm/}")
list=$(printf '%s\n' "${missing[@]}" | sed '/^$/d' | tr '\n' ' ')

if [ -n "${list// /}" ]; then
  echo "installing: $list"
  as_root=
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  $as_root apt-get install -y --no-install-recommends $list >/dev/null 2>&1 || {
    $as_root apt-get update -qq
    $as_root apt-get install -y --no-install-recommends $list >/dev/null
  }
fi
command -v cargo >/dev/null 2>&1 || { echo "Rust is not installed: see https://rustup.rs" >&2; exit 1; }
