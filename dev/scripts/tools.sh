# Sourced by ./run and ./test: finds the tools they need, and installs by apt what is missing where that is allowed.

fail() {
    echo "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

# install_packages PACKAGE…: quiet unless it fails.
install_packages() {
    may_install || return 1
    echo "Installing $* …" >&2
    log=$(mktemp)
    if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

java_version() {
    "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

has_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(java_version "$1/bin/java")" -ge 17 ] 2>/dev/null
}

# A JDK of 17 or newer: JAVA_HOME, what is on the path, what is installed; else it is installed.
need_jdk() {
    JAVA_HOME=${JAVA_HOME:-}
    if [ -n "$JAVA_HOME" ] && has_jdk "$JAVA_HOME"; then
        return
    fi
    JAVA_HOME=
    if command -v javac >/dev/null 2>&1; then
        candidate=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
        if has_jdk "$candidate"; then
            JAVA_HOME=$candidate
        fi
    fi
    find_jdk
    if [ -z "$JAVA_HOME" ]; then
        install_packages openjdk-17-jdk-headless || install_packages default-jdk-headless || true
        find_jdk
    fi
    [ -n "$JAVA_HOME" ] || fail "A JDK of version 17 or newer is needed, and could not be installed here. Install one (Debian: openjdk-17-jdk-headless) or set JAVA_HOME."
    export JAVA_HOME
}

find_jdk() {
    for candidate in /usr/lib/jvm/*; do
        if [ -z "$JAVA_HOME" ] && has_jdk "$candidate"; then
            JAVA_HOME=$candidate
        fi
    done
}

# need COMMAND PACKAGE WHAT
need() {
    if command -v "$1" >/dev/null 2>&1; then
        return
    fi
    install_packages $2 || true
    command -v "$1" >/dev/null 2>&1 || fail "$3 is needed, and could not be installed here. Install it (Debian: $2)."
}

need_build_tools() {
    need_jdk
    need mvn maven "Maven 3.8 or newer"
    need node nodejs "Node.js 18 or newer"
    need npm npm "npm"
    need flock util-linux "flock"
}

need_browser() {
    need chromium chromium "Chromium"
    need chromedriver chromium-driver "Chromium's driver"
}
