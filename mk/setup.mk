# Setting up a machine, and the web fonts, which need what setup installs.

.PHONY: setup setup-test
setup:
	@scripts/setup product
setup-test:
	@scripts/setup product test
	@scripts/setup-npm

# `make -j setup site` compiles nothing before the compiler is there.
SETUP := $(filter setup setup-test,$(MAKECMDGOALS))
ifneq ($(SETUP),)
$(OBJECTS) $(patsubst generator/workers/%.c,$(B)/workers/%.o,$(wildcard \
	generator/workers/*.c)) $(UNITS) build/words.c \
	build/letters.c fonts: | $(SETUP)
endif

# Cheap when nothing changed: the script compares before it works.
.PHONY: fonts
fonts:
	@scripts/web-fonts themes/lscp/fonts.list build/fonts
