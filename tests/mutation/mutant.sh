# One changed object in a program, and what its tests say.  Sourced; the
# environment is that of tests/mutation/run.

# link_mutant SOURCE OBJECT PROGRAM: the program with that object for SOURCE's.
link_mutant() {
	own=build/gcc/${1#generator/}
	own=${own%.c}.o
	[ -e "$own" ] || { echo "$own is not built"; return 1; }
	# shellcheck disable=SC2046,SC2086 # words on purpose
	${flags%% *} -o "$3" "$2" $(find build/gcc \( -path build/gcc/unit -o \
	    -path build/gcc/tests -o -path build/gcc/rooms -o \
	    -path build/gcc/workers \) -prune -o -name '*.o' ! -path "$own" \
	    -print) $libraries
}

# verdict RULE HOW TAP: one line, of a run of the suite on a mutant.
verdict() {
	name=$(echo "$1" | tr _ -)
	if ! grep -q "^ok [0-9]* - $name speaks\$" "$work/real.tap"; then
		echo "SURVIVED $name $2: it has no test that the real program passes"
	elif grep -q 'lscp ended with' "$3"; then
		# It did not get as far as judging anything.
		echo "BROKEN $name $2: the mutant does not run"
	elif grep -q "^not ok [0-9]* - $name speaks\$" "$3"; then
		echo "killed $name $2"
	else
		echo "SURVIVED $name $2: tests/rules/$name does not see it"
	fi
}
