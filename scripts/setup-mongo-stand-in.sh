#!/usr/bin/env bash
# Prepares the stand-in for mongod (see mongo-stand-in). Afterwards the MongoDB tests find it by
# themselves, unless MONGODB_URL or MONGOMS_SYSTEM_BINARY names something else.
set -euo pipefail

cd "$(dirname "$0")/.."
version=0.7.0b3

if ! .venv-mongo/bin/python -c "import importlib.metadata as m; raise SystemExit(m.version('secantusdb') != '$version')" 2>/dev/null; then
  python3 -m venv --clear .venv-mongo
  .venv-mongo/bin/pip install --quiet --disable-pip-version-check "secantusdb==$version"
fi

echo "Ready. To name it explicitly: export MONGOMS_SYSTEM_BINARY=$PWD/scripts/mongo-stand-in"
