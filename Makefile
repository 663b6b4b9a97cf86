# W4R Desktop. `make run` is all a visitor needs; the scripts are in packaging/setup/.
.DEFAULT_GOAL := help
.PHONY: help run test check bench soak screenshots translations lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set up if need be, and open the app with a sample evening
	@packaging/setup/prepare.sh run
	@packaging/setup/run.sh

test: check ## everything that must hold: make check, then the whole suite (ARGS go to pytest)
	@packaging/setup/test.sh $(ARGS)

check: ready ## style, types, layers, translations
	@packaging/setup/check.sh

bench: ready ## measure speed and memory, side by side with the tools we build on
	@packaging/setup/bench.sh

soak: ready ## the hostile tests in their long form: a thousand pulled plugs, 20,000 turned bits, 100,000 spoilt files
	@W4R_SOAK=1 packaging/setup/test.sh tests/hostile tests/store/test_salvage.py $(ARGS)

screenshots: ready ## draw the pictures of the help pages and of README.md anew
	@.venv/bin/python packaging/screenshots.py

translations: ready ## bring w4r.pot and the catalogues up to the words in the code
	@packaging/setup/translations.sh write

lock: ## pin the dependencies anew (ARGS=--upgrade for newer ones)
	@packaging/setup/lock.sh $(ARGS)

clean: ## remove what was made here, the virtual environment included
	@rm -rf .venv .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist build demo-evening

.PHONY: ready
ready:
	@packaging/setup/prepare.sh test
