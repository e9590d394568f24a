#!/usr/bin/env bash
# Benchmarks: see README.md in this folder.
#   run.sh linear [ROUNDS]     ridge and lasso beside numpy and scikit-learn, alternating
#   run.sh gaussian [ROUNDS]   Gaussian processes beside numpy and scikit-learn, alternating
#   run.sh paths [ROUNDS]      optimizer paths beside PyTorch, alternating
#   run.sh training [ROUNDS]   networks beside PyTorch, alternating
#   run.sh load [OPTIONS…]     open-loop load on a running server (OpenLoop --help)
#   run.sh drag [ADDRESS]      from a dragged point to its curve, in Chromium on a running server
#   run.sh scrub [ADDRESS]     pictures a second while time is moved, in Chromium on a running server
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=target/bench
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25 or newer}/bin/java
# Debian's own Python, for which python3-numpy and python3-sklearn are packaged.
python=${PYTHON:-/usr/bin/python3}
# OpenBLAS is to choose for the processor it runs on.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

compile() {
  rm -rf "$out" && mkdir -p "$out"
  mvn -B -ntp -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile="$out/classpath"
  classpath=target/test-classes:target/classes:$(cat "$out/classpath")
}

pytorch() {
  "$python" -c 'import torch' 2>/dev/null || {
    echo "PyTorch is missing for $python: apt-get install python3-torch, or set PYTHON." >&2
    exit 1
  }
}

# beside NAME PEER ROUNDS: NAMEWork's answers and NAMEBenchmark's rates beside those of python/PEER
beside() {
  local name=$1 peer=src/bench/python/$2 rounds=$3 round
  "$python" -c 'import sklearn' 2>/dev/null || {
    echo "scikit-learn is missing for $python: apt-get install python3-sklearn, or set PYTHON." >&2
    exit 1
  }
  compile
  [ "$name" != Gaussian ] || "$python" "$peer" points "$out/points.csv"
  "$java" -cp "$classpath" "org.ridgeline.bench.${name}Work" >"$out/answers.json"
  for round in $(seq "$rounds"); do
    echo "round $round of $rounds"
    "$java" -cp "$classpath" org.openjdk.jmh.Main "${name}Benchmark" -t 1 -rf json -rff "$out/java-$round.json" \
      >"$out/java-$round.log"
    "$python" "$peer" measure "$out/python-$round.json"
  done
  "$python" "$peer" answers "$out/answers.json"
  "$python" src/bench/python/ratios.py "$out"
}

case ${1:-} in
  linear) beside Linear linear_peer.py "${2:-3}" ;;
  gaussian) beside Gaussian gaussian_peer.py "${2:-3}" ;;
  paths)
    pytorch
    beside Paths paths_peer.py "${2:-3}"
    ;;
  training)
    pytorch
    compile
    exec "$java" --enable-native-access=ALL-UNNAMED ${JAVA_OPTS:-} -cp "$classpath" \
      org.ridgeline.bench.TrainingBenchmark "${2:-8}" "$python" src/bench/python/training_peer.py
    ;;
  load) shift && exec "$java" src/bench/java/org/ridgeline/bench/OpenLoop.java "$@" ;;
  drag | scrub)
    compile
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 exec "$java" -cp "$classpath" \
      "org.ridgeline.browser.$([ "$1" = drag ] && echo Drag || echo Scrub)Benchmark" "${2:-http://localhost:8080}"
    ;;
  *) sed -n '2,8s/^# *//p' "${BASH_SOURCE[0]}" ;;
esac
