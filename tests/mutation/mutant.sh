# One changed object in a program, and what its tests say.  Sourced; the
# environment is that of tests/mutation/run.

# link_mutant SOURCE OBJECT PROGRAM: the program with that object for SOURCE's.
link_mutant() {
	own=build/gcc/${1#generator/}
	own=${own%.c}.o
	[ -e "$own" ] || { echo "$own is not built"; return 1; }
	# shellcheck disable=SC2046,SC2086 # words on purpose
	${flags%% *} -Wl,-S -o "$3" "$2" $(find build/gcc \( -path build/gcc/unit -o \
	    -path build/gcc/tests -o -path build/gcc/rooms -o \
	    -path build/gcc/workers \) -prune -o -name '*.o' ! -path "$own" \
	    -print) $libraries
}

# told PROGRAM RULE: does the folder of that rule find it as it should be?
told() {
	told_by=$(echo "$2" | tr _ -)
	mkdir -p "$made/told"
	LSCP=$1 ONLY=$told_by TEST_PART="$told_by speaks" TMPDIR=$made/told \
	    tests/suites/40-rules >"$made/tap" 2>/dev/null </dev/null
	grep -q "^ok [0-9]* - $told_by speaks\$" "$made/tap"
}

# verdict PROGRAM RULE HOW: one line.
verdict() {
	name=$(echo "$2" | tr _ -)
	if [ ! -e "$work/good/$2" ]; then
		# Only a test that the real program passes can tell.
		echo "SURVIVED $name $3: it has no test that the real program passes"
	elif told "$1" "$2"; then
		echo "SURVIVED $name $3: tests/rules/$name does not see it"
	elif ! grep -q "^not ok [0-9]* - $name speaks\$" "$made/tap" ||
	    grep -q 'lscp ended with' "$made/tap"; then
		echo "BROKEN $name $3: the mutant does not run"
	else
		echo "killed $name $3"
	fi
}
