# How suites call lscp: the one place that knows its options.  After tap.sh.

# The demonstration; CONTENT names another, to test a partnership's own.
records=${CONTENT:-$root/content}
as_of=${AS_OF:-$(make -s --no-print-directory as-of)}
[ -n "$as_of" ] || as_of=2026-11-16
key=$root/tests/keys/demonstration.key
password=$root/tests/keys/demonstration.password
[ -r "$password" ] || password=/dev/null

# lscp_build VARIANT CONTENT SITE [ENGINE [MORE...]]: every file of the product
# from this checkout; work files (the cache of PDFs) below $scratch/work.
lscp_build() {
	variant=$1 content=$2 into=$3 engine=${4:-chromium}
	shift 3
	[ $# -eq 0 ] || shift
	program=$lscp
	[ "$variant" = gcc ] || program=$root/build/$variant/lscp
	mkdir -p "$scratch/work"
	# A key is slow to open on purpose, and of no use without registers.
	if [ -d "$content/registers" ]; then
		set -- --key "$key" --password-fd 3 "$@"
	fi
	"$program" build --content "$content" --site "$into" \
	    --templates "$root/templates" --look "$root/themes/lscp" \
	    --fonts "$root/build/fonts" --engine "$engine" \
	    --cache "$scratch/work/cache" --as-of "$as_of" "$@" 3<"$password"
}
