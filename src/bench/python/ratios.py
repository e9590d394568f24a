#!/usr/bin/env python3
"""ratios.py FOLDER: Java's rate over its peers', from the rounds java-*.json and python-*.json in a folder."""
import glob
import json
import statistics
import sys

folder = sys.argv[1]
java, peers = {}, {}
for path in sorted(glob.glob(f'{folder}/java-*.json')):
    for run in json.load(open(path)):
        # such as "ridge", or with parameters "gaussian 50"
        name = ' '.join([run['benchmark'].rsplit('.', 1)[1], *run.get('params', {}).values()])
        java.setdefault(name, []).append(run['primaryMetric']['scorePercentiles']['50.0'])
for path in sorted(glob.glob(f'{folder}/python-*.json')):
    document = json.load(open(path))
    for name, rate in document['rates'].items():
        peers.setdefault(name, []).append(rate)

print(f'fits a second, one thread, median of each round (numpy {document["numpy"]}, '
      f'scikit-learn {document["scikit-learn"]})')
for name, rates in peers.items():
    ours = java[name.split(' / ')[0]]
    ratios = [a / b for a, b in zip(ours, rates)]
    print(f'  {name:34s} Java {statistics.median(ours):9.1f}   peer {statistics.median(rates):9.1f}'
          f'   ratio {statistics.median(ratios):5.2f}  ({min(ratios):.2f} to {max(ratios):.2f})')
