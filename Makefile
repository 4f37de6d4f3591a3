# make help lists what this file does. Everything lives in .venv and out/; nothing else is touched.

PYTHON ?= python3
BIN := .venv/bin
HUB ?= out/hub
READY := .venv/.ready
SCENARIOS := $(sort $(wildcard resources/practice/*.toml))
# Those that docs/pictures/guide.py takes pictures of.
GUIDED := own-flat family-of-four owner-comes-next-day from-abroad-without-proof wrong-iin-power-cut
# A file of tests stays whole: what it sets up once is set up once. One worker more than there are
# cores: who starts a hub waits for it.
WORKERS = $(shell $(PYTHON) -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')
SIDE_BY_SIDE = -n $(WORKERS) --dist loadfile
DISPLAYED := $(or $(DISPLAY),$(WAYLAND_DISPLAY))

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The tests start the program some hundred times: it has to find itself compiled.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test suite types compiled fuzz faults hub pictures guide bench dist dist-check lock clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

run: $(READY) ## open the practice desk; with no display, walk every practice scenario into out/
ifneq ($(DISPLAYED),)
	$(BIN)/regdesk --practice
else
	$(BIN)/regdesk walk $(SCENARIOS) --out out/walk
endif

test: $(READY) ## format, lint, types, layers, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@$(MAKE) --no-print-directory --jobs=2 suite types

suite: compiled # beside the types, which use one core and are soon done
	$(BIN)/pytest -q $(SIDE_BY_SIDE)

types: $(READY)
	$(BIN)/mypy
	$(BIN)/lint-imports

compiled: $(READY) # the tests, once for all workers
	-@$(BIN)/pytest -q --collect-only >/dev/null

fuzz: $(READY) ## fuzz every door to the outside world, SECONDS=60 each; writes docs/evidence.md
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

faults: $(READY) ## kill it, cut its power, fill its disk …, thousands of times; writes docs/evidence.md
	$(BIN)/python -m tests.faults --long

pictures: $(READY) ## draw every state of every screen in every look into out/states
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests/ui/states/pictures.py -o timeout=0

guide: $(READY) ## take the pictures of the clerk's guide anew, in both languages, from walks
	for speech in kk ru; do \
		$(BIN)/regdesk walk $(GUIDED:%=resources/practice/%.toml) --out out/guide/$$speech --language $$speech \
		|| exit 1; \
	done
	$(BIN)/python docs/pictures/guide.py out/guide

hub: $(READY) ## run a hub for the practice desk, its own PostgreSQL included, kept in out/hub (HUB=DIR: elsewhere)
	$(BIN)/python -m regdesk.hub practice --folder $(HUB)

bench: $(READY) ## measure speed and size beside their floors; writes out/bench.json
	$(BIN)/python -m benchmarks

dist: $(READY) out/light ## freeze and pack the program: dist/*.deb, *.tar.xz, checksums; writes what they weigh
	PYTHONPATH=out/light PYTHONHASHSEED=0 \
		$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	$(BIN)/python .ci/packages/component.py dist/vision
	$(BIN)/python .ci/packages/package.py dist

dist-check: dist ## install the packages in a bare Debian root, work there, remove them (root only); then Windows, as far as that goes
	.ci/bare-root dist
	.ci/packages/windows-check out/windows

# Numpy without the 25 MB for large matrices, which no page asks for; built once, in some minutes.
out/light: requirements.lock
	@.ci/debian-packages dist
	$(BIN)/python .ci/packages/light.py requirements.lock $@

lock: $(READY) ## resolve the pinned dependencies anew, with hashes
	$(BIN)/pip install --quiet uv==0.13.9
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --quiet -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra hub --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet -o requirements-hub.lock
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet -o requirements-dev.lock

clean: ## remove what was built: .venv, out, build, dist
	rm -rf .venv out build dist

# Set up once; again only where the lock, the build or a translation changed.
$(READY): requirements-dev.lock pyproject.toml translations/compile.py $(wildcard translations/*.ts)
	@.ci/debian-packages
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "RegDesk needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
