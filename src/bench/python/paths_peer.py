#!/usr/bin/env python3
"""The peer of PathsBenchmark: the same paths by PyTorch's optimizers, on one thread.

paths_peer.py measure OUT.json     pictures a second
paths_peer.py answers JAVA.json    how far Java's ends are from PyTorch's
"""
import timing  # first: it sets the number of threads

import json
import sys

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

AMPLITUDE, MEAN, SIGMA, OFFSET = 4.59165436, (0.34582255, -0.03204057), (1.09810435, 1.54530407), 6.50064
DECAYS, START, RATE, MOMENTUM, STEPS = (0, 6, 10, 18, 20), (-1.0, 1.0), 0.05, 0.7, 200

OPTIMIZERS = {
    'sgd': lambda w, decay: torch.optim.SGD([w], lr=RATE, weight_decay=decay),
    'sgd-momentum': lambda w, decay: torch.optim.SGD([w], lr=RATE, momentum=MOMENTUM, weight_decay=decay),
    'sgd-nesterov': lambda w, decay: torch.optim.SGD([w], lr=RATE, momentum=MOMENTUM, nesterov=True, weight_decay=decay),
    'rmsprop': lambda w, decay: torch.optim.RMSprop([w], lr=RATE, alpha=0.99, weight_decay=decay),
    'adam': lambda w, decay: torch.optim.Adam([w], lr=RATE, weight_decay=decay),
    'adamw': lambda w, decay: torch.optim.AdamW([w], lr=RATE, weight_decay=decay),
    'sgdw': lambda w, decay: torch.optim.SGD([w], lr=RATE, momentum=MOMENTUM),
}


def by_pytorch():
    """As one would write it: autograd and the library's optimizers."""
    mean, sigma = torch.tensor(MEAN), torch.tensor(SIGMA)
    ends = []
    for name, make in OPTIMIZERS.items():
        for decay in DECAYS:
            w = torch.tensor(START, requires_grad=True)
            optimizer = make(w, decay)
            points = [w.tolist()]
            for _ in range(STEPS):
                optimizer.zero_grad()
                (OFFSET - AMPLITUDE * torch.exp(-(((w - mean) / sigma) ** 2).sum() / 2)).backward()
                if name == 'sgdw':
                    with torch.no_grad():
                        w.mul_(1 - RATE * decay)
                optimizer.step()
                points.append(w.tolist())
            ends.append(points[-1])
    return ends


CASES = {'paths / PyTorch': by_pytorch}


def answers(path):
    with open(path) as text:
        java = np.array(json.load(text))
    difference = np.abs(java - np.array(by_pytorch())).reshape(len(OPTIMIZERS), -1).max(axis=1)
    print(f'ends, largest difference (PyTorch {torch.__version__}): '
          + ', '.join(f'{name} {value:.1e}' for name, value in zip(OPTIMIZERS, difference)))


if __name__ == '__main__':
    if sys.argv[1] == 'measure':
        timing.measure(CASES, sys.argv[2])
    else:
        answers(sys.argv[2])
