# lscp - see README.md.  The two commands that do all the set-up themselves:
#   make setup site            what a business unit needs
#   make setup-test test       what a developer needs
#
# VARIANT=gcc (default), clang, san (gcc with ASan and UBSan), fuzz; each has
# its own folder below build/, and build/lscp is the default one.

.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh

VARIANT ?= gcc
B := build/$(VARIANT)

# The demonstration pins its date, so that consents and embargoes do not rot.
AS_OF ?= 2026-11-16

CC_gcc := gcc
CC_clang := clang
CC_san := gcc
SAN_san := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
OPT_san := -O1
CC_fuzz := clang
SAN_fuzz := -fsanitize=address,undefined,fuzzer-no-link \
	-fno-sanitize-recover=all -fno-omit-frame-pointer
OPT_fuzz := -O1
COMPILER := $(CC_$(VARIANT))

PACKAGES := libcmark-gfm yaml-0.1 libzip libqpdf libsodium libutf8proc \
	jansson gumbo zlib libbrotlidec expat libical libpng libjpeg lcms2
LIBS := -lcmark-gfm-extensions -lcmark-gfm -lyaml -lzip -lqpdf -lsodium \
	-lutf8proc -lical -ljansson -lgumbo -lz -lbrotlidec -lexpat -lpng \
	-ljpeg -llcms2 -lm -ldl

WARN := -Wall -Wextra -Wpedantic -Wconversion -Werror -Wshadow -Wswitch-enum \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wcast-qual -Wundef \
	-Wformat=2 -Wwrite-strings
# A newer library that deprecates a call must keep nobody from their site.
WARN += -Wno-error=deprecated-declarations
CFLAGS := -std=c17 -D_GNU_SOURCE $(or $(OPT_$(VARIANT)),-O2) -g -fno-common \
	-fno-pie -fstack-protector-strong $(WARN) $(SAN_$(VARIANT)) \
	-Igenerator -include generator/base/banned.h
LDFLAGS := -no-pie $(SAN_$(VARIANT))

ROOMS := base model patterns pictures prose registers charts disclosure load \
	check clear ledger render inspect publish
SOURCES := $(sort $(wildcard generator/*.c $(ROOMS:%=generator/%/*.c)))
# The dictionary is made from Debian's list of words: check/dictionary.h.
WORD_LIST := /usr/share/dict/british-english
# Widths of letters are read from the font of the looks: charts/widths.h.
TYPE_FOLDER := /usr/share/fonts/truetype/open-sans
TYPE := $(TYPE_FOLDER)/OpenSans-Regular.ttf $(TYPE_FOLDER)/OpenSans-Bold.ttf
# Sentences of our own templates are nobody's secret: shipped.h.
TEMPLATES := $(sort $(shell find templates -type f))
OBJECTS := $(SOURCES:generator/%.c=$(B)/%.o) $(B)/check/words.o \
	$(B)/charts/letters.o $(B)/shipped_digests.o
WORKERS := $(patsubst generator/workers/%.c,$(B)/lscp-%,$(sort $(wildcard \
	generator/workers/*.c)))
UNITS := $(patsubst tests/unit/%.c,$(B)/unit/%,$(sort $(wildcard \
	tests/unit/*/test_*.c)))

.PHONY: all
all: $(B)/lscp $(WORKERS)
	@if [ "$(VARIANT)" = gcc ]; then ln -sf gcc/lscp build/lscp; fi

# One short line a file; `make V=1` shows the whole command.
Q := $(if $(V),,@)

$(B)/lscp: $(OBJECTS)
	@echo "  link $@"
	$(Q)$(COMPILER) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/main.o: CFLAGS += -DCLOCK_AND_ENVIRONMENT

# Kept PDFs are of the code that made them: pdf_cache.h.
FINISHING := $(sort $(wildcard generator/render/pdf*.[ch] \
	generator/render/devtools.[ch] generator/workers/*.[ch]))
$(B)/render/pdf_cache.o: CFLAGS += \
	-DFINISHING='"$(shell cat $(FINISHING) | sha256sum | cut -c 1-16)"'
$(B)/render/pdf_cache.o: $(FINISHING)

$(B)/%.o: generator/%.c
	@mkdir -p $(@D)
	@echo "  cc $@"
	$(Q)$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<

build/words.c: scripts/word-list $(wildcard $(WORD_LIST))
	@mkdir -p $(@D)
	$(Q)scripts/word-list $(WORD_LIST) >$@

build/letters.c: scripts/font-widths $(wildcard $(TYPE))
	@mkdir -p $(@D)
	$(Q)scripts/font-widths $(TYPE) >$@

build/shipped.c: scripts/shipped-templates $(TEMPLATES)
	@mkdir -p $(@D)
	$(Q)scripts/shipped-templates templates >$@

$(B)/check/words.o: build/words.c
$(B)/charts/letters.o: build/letters.c
$(B)/shipped_digests.o: build/shipped.c
$(B)/check/words.o $(B)/charts/letters.o $(B)/shipped_digests.o:
	@mkdir -p $(@D)
	@echo "  cc $@"
	$(Q)$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<

$(B)/lscp-%: $(B)/workers/%.o $(B)/rooms/base.a
	@echo "  link $@"
	$(Q)$(COMPILER) $(LDFLAGS) -o $@ $^ -lsodium -ldl

# One archive a room; a unit test links the rooms that its own may see.
define ROOM_ARCHIVE
$(B)/rooms/$(1).a: $(filter $(B)/$(1)/%,$(OBJECTS))
	@mkdir -p $$(@D)
	@rm -f $$@ && ar rcsD $$@ $$^
endef
$(foreach room,$(ROOMS),$(eval $(call ROOM_ARCHIVE,$(room))))

# The closure of tests/layers/allowed: what a room's objects need to link.
rooms_of = $(shell awk -v want=$(1) -f tests/layers/closure.awk tests/layers/allowed)

.SECONDEXPANSION:
$(B)/unit/%: tests/unit/%.c $$(foreach r,$$(call rooms_of,$$(firstword $$(subst /, ,$$*))),$(B)/rooms/$$r.a)
	@mkdir -p $(@D)
	@echo "  cc $@"
	$(Q)$(COMPILER) $(CFLAGS) -Itests/support $(LDFLAGS) -MMD -MP -MF $@.d -o $@ $< \
		-Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS) -lcmocka

# The demonstration's registers hold invented people, and so its key is here.
DEMONSTRATION := --as-of $(AS_OF) --key tests/keys/demonstration.key \
	--password-fd 3
WITH_PASSWORD := 3<tests/keys/demonstration.password

.PHONY: site
site: all fonts
	$(B)/lscp build $(DEMONSTRATION) $(WITH_PASSWORD)

# The reference of the records, from the tables that lscp obeys.
.PHONY: records
records: all
	$(B)/lscp schema --format github >docs/records.md

# libwkhtmltox, the customer's second engine, from Debian's own source package.
.PHONY: libwkhtmltox
libwkhtmltox:
	scripts/build-libwkhtmltox

PREFIX ?= /usr/local
.PHONY: install
install: all
	install -D -m 755 $(B)/lscp $(DESTDIR)$(PREFIX)/bin/lscp
	install -D -m 755 $(B)/lscp-wkhtmltox $(DESTDIR)$(PREFIX)/bin/lscp-wkhtmltox

include mk/setup.mk mk/test.mk

-include $(OBJECTS:.o=.d) $(wildcard $(B)/workers/*.d $(B)/unit/*/*.d)

.PHONY: clean
clean:
	rm -rf build
