# What a `cmd` of tests/edges is written with; after tap.sh and overlay.sh.
# A `cmd` is read by the shell in a folder of its own that holds content/, and
# ends at the first step that is not as it says.
#
#   as_of DAY             the day from here on
#   by_hand               nothing is released but by `run approve`; else all is
#   records OVERLAY       lay another folder of the case over content/
#   run COMMAND [ARG...]  lscp; what it says is kept, the site is in site/
#   tool COMMAND ARG...   lscp with these arguments and no others
#   ends CODE             how it ended
#   says WORDS            it said that / never_says WORDS
#   says_of FILE WORDS RULE   it reported that rule at the first line with WORDS
#   page FILE             site/public has it / no_page FILE
#   shows FILE WORDS      a page says that / hides FILE WORDS
#   somewhere WORDS       public or partners can read it, capital or small
#   nowhere WORDS         ... or they cannot, in no file and no file's name
#   stands WORDS          the same, for an `if`; asks for nothing
# WORDS are searched as they stand, after a line break became a blank.  What
# must not be shown must stand in content/, or the step would prove nothing.

public=site/public
review=reviews/r1/review.md
release=$root/build/gcc/tests/support/release

fails() {
	echo "$*"
	[ ! -s said ] || sed 's/^/said: /' said
	exit 1
}

as_of() {
	today=$1
}

by_hand() {
	releases=by_hand
}

records() {
	faults=$(lay_over content "$case_folder/$1")
	[ -z "$faults" ] || fails "$faults"
}

run() {
	asked=$1
	shift
	rm -f readable
	if [ "$releases" != by_hand ]; then
		rm -rf content/ledger
		"$release" content "$today" || fails 'not released'
	fi
	# Opening a key is slow on purpose, so only for cases with registers.
	secret=/dev/null
	if [ -d content/registers ]; then
		set -- --key "$KEY" --password-fd 3 "$@"
		secret=${KEY%.key}.password
	fi
	if [ "$asked" = build ]; then
		set -- --site site --templates "$root/templates" \
		    --look "$root/themes/lscp" --fonts "$root/build/fonts" \
		    --engine none --cache cache "$@"
	fi
	code=0
	"$LSCP" "$asked" --content content --as-of "$today" "$@" \
	    3<"$secret" >said 2>&1 || code=$?
	[ "$code" -lt 2 ] || fails "lscp $asked ended with $code"
}

tool() {
	code=0
	"$LSCP" "$@" >said 2>&1 </dev/null || code=$?
	[ "$code" -lt 2 ] || fails "lscp $1 ended with $code"
}

ends() {
	steps=$((steps + 1))
	[ "$code" = "$1" ] || fails "it ended with $code, not with $1"
}

says() {
	steps=$((steps + 1))
	grep -qF -e "$1" said || fails "it does not say: $1"
}

says_of() {
	steps=$((steps + 1))
	line=$(grep -nF -e "$2" "content/$1" | head -n 1 | cut -d: -f1)
	grep -qE "^content/$1:${line:-none}:[0-9]+: .*\\[$3\\]\$" said ||
	    fails "it does not say $3 of line ${line:-none} of $1"
}

never_says() {
	steps=$((steps + 1))
	! grep -qiF -e "$1" said || fails "it says: $1"
}

page() {
	steps=$((steps + 1))
	[ -f "$public/$1" ] || fails "there is no $1"
}

no_page() {
	steps=$((steps + 1))
	[ -d "$public" ] || fails 'there is no site at all'
	[ ! -e "$public/$1" ] || fails "there is a $1"
}

# A page as one line.
line_of() {
	tr '\n\t' '  ' <"$1" | tr -s ' '
}

shows() {
	page "$1"
	line_of "$public/$1" | grep -qF -e "$2" || fails "$1 does not show: $2"
	printf '%s\n' "$2" >>shown
}

hides() {
	page "$1"
	in_content "$2"
	! line_of "$public/$1" | grep -qiF -e "$2" || fails "$1 shows: $2"
}

in_content() {
	[ ! -e shown ] || ! grep -qixF -e "$1" shown || return 0
	find content -type f -exec cat {} + | tr '\n' ' ' | tr -s ' ' |
	    grep -qiF -e "$1" || fails "content/ does not say either: $1"
}

# All that the public and partners can read, and what the files are called.
stands() {
	if [ ! -e readable ]; then
		find site/public site/partners >readable
		find site/public site/partners -type f ! -name '*.woff2' \
		    -exec cat {} + | tr '\n\t' '  ' | tr -s ' ' >>readable
	fi
	grep -qiF -e "$1" readable
}

somewhere() {
	steps=$((steps + 1))
	stands "$1" || fails "nobody can read: $1"
}

nowhere() {
	steps=$((steps + 1))
	[ -d "$public" ] || fails 'there is no site at all'
	in_content "$1"
	! stands "$1" || fails "somebody can read: $1"
}
