#!/usr/bin/env bash
# Benchmarks: see README.md in this folder.
#   run.sh linear [ROUNDS]     ridge and lasso beside numpy and scikit-learn, alternating
#   run.sh load [OPTIONS…]     open-loop load on a running server (OpenLoop --help)
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=target/bench
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25 or newer}/bin/java
# Debian's own Python, for which python3-numpy and python3-sklearn are packaged.
python=${PYTHON:-/usr/bin/python3}

linear() {
  local rounds=${1:-3} round classpath
  "$python" -c 'import sklearn' 2>/dev/null || {
    echo "scikit-learn is missing for $python: apt-get install python3-sklearn, or set PYTHON." >&2
    exit 1
  }
  rm -rf "$out" && mkdir -p "$out"
  mvn -B -ntp -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile="$out/classpath"
  classpath=target/test-classes:target/classes:$(cat "$out/classpath")
  "$java" -cp "$classpath" org.ridgeline.bench.LinearWork >"$out/answers.json"
  for round in $(seq "$rounds"); do
    echo "round $round of $rounds"
    "$java" -cp "$classpath" org.openjdk.jmh.Main 'LinearBenchmark' -t 1 -rf json -rff "$out/java-$round.json" \
      >"$out/java-$round.log"
    "$python" src/bench/python/linear_peer.py measure "$out/python-$round.json"
  done
  "$python" src/bench/python/linear_peer.py answers "$out/answers.json"
  "$python" src/bench/python/ratios.py "$out"
}

case ${1:-} in
  linear) shift && linear "$@" ;;
  load) shift && exec "$java" src/bench/java/org/ridgeline/bench/OpenLoop.java "$@" ;;
  *) sed -n '2,4s/^# *//p' "${BASH_SOURCE[0]}" ;;
esac
