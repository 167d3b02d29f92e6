# Every target installs what it lacks (.ci/bootstrap): Debian packages, .venv, the locked Python packages.

OUT = build/demo
SECONDS = 20
ARGS = window
DIST = dist

BIN = .venv/bin
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

.PHONY: help test lint bench demo run installer translations lock runtime dev

help:
	@echo 'make test    the tests, with coverage'
	@echo 'make lint    format, rules, types, import contracts'
	@echo 'make bench   the measurements'
	@echo 'make demo    the windows on a synthetic room        [SECONDS=20] [OUT=build/demo]'
	@echo 'make run     the windows, or a command              [ARGS="devices"]'
	@echo 'make installer   what a machine without Python installs        [DIST=dist]'
	@echo 'make translations  take up new labels of the windows, compile what was translated'
	@echo 'make lock    lock the newest packages that pyproject.toml allows'

# Two at a time: most tests wait for a device or a window. Those of one file stay together and in their order.
# A process of tests that dies ends the run: one started in its place near the end would wait for work for ever.
test: dev
	@$(BIN)/python -m pytest -n 2 --dist loadfile --max-worker-restart 0 --cov

lint: dev
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: dev
	@$(BIN)/python -m tests.benchmarks

# With a screen a person plays with the windows; without one they are gone through alone, on a screen made for them.
# Only a folder inside build/ is emptied; what lies elsewhere is the program's to refuse.
demo: runtime
	@case "$$(realpath -m -- '$(OUT)')" in "$$(realpath build)"/?*) rm -rf -- '$(OUT)' ;; esac
	@$(BIN)/interview-app demo --out '$(OUT)' $(if $(DISPLAY)$(WAYLAND_DISPLAY),--attended,--seconds '$(SECONDS)')

run: runtime
	@$(BIN)/interview-app $(ARGS)

installer: runtime
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/installer.txt
	@$(BIN)/python build_installer.py --out '$(DIST)'

# English is what the code says, so it needs no file. The tests compare: nothing untranslated, nothing not compiled.
translations: dev
	@for locale in kk_KZ ru_RU; do \
		file=resources/translations/$${locale%_*}; \
		$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -source-language en_GB -target-language $$locale \
			$$(find ui -name '*.py' | LC_ALL=C sort) -ts $$file.ts && \
		$(BIN)/pyside6-lrelease -silent $$file.ts -qm $$file.qm || exit; \
	done

lock: dev
	@$(LOCK) --upgrade pyproject.toml --group install --output-file requirements/runtime.txt
	@$(LOCK) --upgrade pyproject.toml --group install --group dev --constraint requirements/runtime.txt \
		--output-file requirements/dev.txt
	@$(LOCK) --upgrade --group installer --constraint requirements/dev.txt --output-file requirements/installer.txt

runtime dev:
	@.ci/bootstrap $@
