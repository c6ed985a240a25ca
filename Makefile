# Each target does all its own set-up; the only thing needed beforehand is Python 3.11 to 3.13.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Extra words for pip's first call, for example --index-url with the address of the CPU builds.
TORCH_OPTIONS ?=
# make demo NO_BROWSER=1 serves the app without opening a browser.
NO_BROWSER ?=
# Where the texts lie whose labels are kept without them, for make tagger.
CORPORA ?= $(GOLD)/../corpora
export HF_HUB_OFFLINE := 1
export TRANSFORMERS_OFFLINE := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check explore bench clean setup figures tagger

help: ## Show what can be made.
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: setup ## Build personas from the sample interviews and open the app.
	$(BIN)/persona-builder demo $(if $(NO_BROWSER),--no-browser)

test: setup ## Run all tests.
	$(BIN)/pytest

check: setup ## Everything that has to hold: format, lint, types, layers, tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

explore: setup ## Draw new examples in every generated test; what fails is to be kept as a test.
	HYPOTHESIS_PROFILE=explore $(BIN)/pytest tests/property

bench: setup ## Measure speed and quality, time a large project, kill it a thousand times.
	$(BIN)/python benchmarks/run.py $(if $(LABELLED),--labelled $(LABELLED))
	$(BIN)/python benchmarks/project.py
	$(BIN)/python benchmarks/kill.py --kills 1000

tagger: setup ## Train the taggers again: make tagger GOLD=folder of labelled sentences.
	$(BIN)/python -m persona_builder.evaluate.train_tagger --out models/tagger-en \
	  --calibrate $(GOLD)/dev_en.jsonl --laws \
	  --labels-apart benchmarks/tagger/labels_apart.csv --corpora $(CORPORA) \
	  --gold $(wildcard $(GOLD)/train*_en.jsonl) $(wildcard $(GOLD)/authored_en*.jsonl) \
	  $(wildcard benchmarks/tagger/*_en.jsonl)
	$(BIN)/python -m persona_builder.evaluate.train_tagger --out models/tagger-tokens --by-words \
	  --gold $(foreach each,el fa he en_el_fa_he,$(GOLD)/authored_$(each).jsonl) \
	  --whole $(foreach each,el fa he,benchmarks/tagger/spoken_$(each).jsonl)

setup: $(VENV)/.ready

# torch goes first and alone: a plain install of the rest would take a build with
# several gigabytes of GPU libraries.
$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet $(TORCH_OPTIONS) torch==2.13.0
	$(BIN)/pip install --quiet -c constraints.txt -e ".[dev]"
	touch $@

clean: ## Take away everything that was made here.
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
