# For suites in shell: sourced by tests/suites/NN-name.
#
#   check NAME COMMAND...   ok when the command ends with 0; else its output
#   pass NAME / flunk NAME WHY / skip NAME WHY
#   needs FILE              fails the whole suite when `make` did not make it
#   finish                  the plan; the last line of every suite
set -u
cd "$(dirname "$0")/../.." || exit 2
root=$PWD
export LC_ALL=C.UTF-8
lscp=${LSCP:-$root/build/gcc/lscp}
scratch=${TMPDIR:-/tmp}
tests=0
failures=0

# With `tests/run suite/part`, only tests whose name holds the part.
wanted() {
	case $1 in
	*"${TEST_PART:-}"*) return 0 ;;
	esac
	return 1
}

pass() {
	tests=$((tests + 1))
	echo "ok $tests - $1"
}

# The reason may be many lines; the first forty are shown.
flunk() {
	tests=$((tests + 1))
	failures=$((failures + 1))
	echo "not ok $tests - $1"
	echo "$2" | head -n 40 | sed 's/^/# /'
}

skip() {
	tests=$((tests + 1))
	echo "ok $tests - $1 # skip $2"
}

check() {
	tap_name=$1
	shift
	wanted "$tap_name" || return 0
	if tap_said=$("$@" 2>&1); then
		pass "$tap_name"
	else
		flunk "$tap_name" "ended with $?
$tap_said"
	fi
}

# A suite that cannot run at all: one skipped test and the plan.
skip_all() {
	skip "$1" "$2"
	finish
}

# needs FILE: what `make` should have made; without it the suite has failed.
needs() {
	[ -e "$1" ] || { flunk "${1#"$root"/} is there" 'it was not built'; finish; }
}

finish() {
	echo "1..$tests"
	[ "$failures" = 0 ]
	exit
}
