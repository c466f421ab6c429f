# Tests.  tests/run is the list; here is only what must be built before it.

CORES := $(shell nproc 2>/dev/null || echo 1)
# A make that was not told how many jobs to run uses the machine.
JOBS = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(CORES))
SUBMAKE = $(MAKE) --no-print-directory -s $(JOBS)

# Programs that suites run; they are linked with every room.
HELPERS := $(B)/tests/spec/mustache $(B)/tests/browser/browse \
	$(B)/tests/support/release $(B)/tests/support/daub \
	$(B)/tests/bench/stages $(B)/tests/bench/press $(B)/tests/bench/bare \
	$(B)/tests/hidden/hide

.PHONY: units helpers
units: $(UNITS)
helpers: $(HELPERS)

$(B)/tests/browser/browse: tests/browser/tab.c tests/browser/tab.h
$(B)/tests/support/release: tests/support/releasing.h
$(B)/tests/support/daub: tests/support/daub.h
$(B)/tests/hidden/hide: $(filter-out tests/hidden/hide.c,$(wildcard \
	tests/hidden/*.[ch]))
$(B)/tests/%: tests/%.c $(foreach r,$(ROOMS),$(filter $(B)/$(r)/%,$(OBJECTS)))
	@mkdir -p $(@D)
	$(COMPILER) $(CFLAGS) -Itests -Itests/support $(LDFLAGS) -o $@ \
		$(filter %.c %.o,$^) $(LIBS)

# Fuzz targets.  `make test` replays tests/fuzz/corpus through them; to look for
# more: make VARIANT=fuzz fuzzers && build/fuzz/fuzz/fuzz_zip tests/fuzz/corpus/zip
FUZZERS := $(patsubst tests/%.c,$(B)/%,$(wildcard tests/fuzz/fuzz_*.c))
.PHONY: fuzzers
fuzzers: $(FUZZERS)
$(B)/fuzz/%: tests/fuzz/%.c tests/fuzz/opening.h tests/fuzz/replay.c $(ROOMS:%=$(B)/rooms/%.a)
	@mkdir -p $(@D)
	@echo "  cc $@"
	$(Q)$(COMPILER) $(CFLAGS) -Itests -Itests/support $(LDFLAGS) -o $@ $< \
		$(if $(filter fuzz,$(VARIANT)),-fsanitize=fuzzer,tests/fuzz/replay.c) \
		-Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

# The second engine's library is built once, where Debian has its source; where
# it cannot be built its tests say that they are skipped, and the command stands
# in for it everywhere else.
LIBRARY := build/lib/libwkhtmltox.so.0
$(LIBRARY): | $(SETUP)
	@echo "building libwkhtmltox from Debian's source (two or three minutes)"
	@mkdir -p build
	@scripts/build-libwkhtmltox >build/libwkhtmltox.log 2>&1 || \
		echo "libwkhtmltox cannot be built here; see build/libwkhtmltox.log"

.PHONY: test test-all
test: $(LIBRARY)
	@$(SUBMAKE) VARIANT=gcc all
	@$(SUBMAKE) VARIANT=san all
	@$(SUBMAKE) VARIANT=gcc units helpers fonts
	@$(SUBMAKE) VARIANT=san units fuzzers
	@tests/run

# Longer: the second compiler, valgrind, and the suites that say "long".
test-all: $(LIBRARY)
	@$(SUBMAKE) VARIANT=gcc all
	@$(SUBMAKE) VARIANT=san all
	@$(SUBMAKE) VARIANT=clang all
	@$(SUBMAKE) VARIANT=gcc units helpers fonts
	@$(SUBMAKE) VARIANT=san units fuzzers
	@$(SUBMAKE) VARIANT=clang units
	@tests/run --all

# How one file is compiled; the attacks on the door compile changed ones.
# And how it is linked, after its objects; tests/mutation links changed ones.
.PHONY: flags libraries
flags:
	@echo '$(COMPILER) $(CFLAGS)'
libraries:
	@echo '$(LDFLAGS) $(LIBS)'

# The day the demonstration is built for; CI asks.
.PHONY: as-of
as-of:
	@echo '$(AS_OF)'

# Timings are here and never in a test: ratios within one run.
.PHONY: bench
bench: all helpers fonts $(B)/tests/bench/tables
	@$(B)/tests/bench/tables
	@tests/bench/run
	@tests/bench/door
	@tests/bench/pdf
	@tests/bench/inspect
	@tests/bench/search
	@tests/bench/find
