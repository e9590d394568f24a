#!/usr/bin/env python3
"""The peer of TrainingBenchmark: the same networks by PyTorch, on one thread.

Reads lines such as "784-256-128-10 64 1 0.7" (widths, batch size, whether with batch normalization and dropout,
seconds), trains for so long, and answers each with seconds a step, by the clock and by the processor.
"""
import os

for variable in ('OPENBLAS_NUM_THREADS', 'OMP_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[variable] = '1'

import functools
import itertools
import sys
import time

import torch

BATCHES = 64
torch.set_num_threads(1)
torch.set_flush_denormal(True)


@functools.cache
def training(widths, rows, regularized):
    """A function that does one step."""
    torch.manual_seed(0)
    sizes = [int(width) for width in widths.split('-')]
    layers = []
    for entering, leaving in itertools.pairwise(sizes[:-1]):
        layers.append(torch.nn.Linear(entering, leaving))
        if regularized:
            layers.append(torch.nn.BatchNorm1d(leaving))
        layers.append(torch.nn.ReLU())
        if regularized:
            layers.append(torch.nn.Dropout(0.5))
    network = torch.nn.Sequential(*layers, torch.nn.Linear(sizes[-2], sizes[-1]))
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    inputs = torch.randn(BATCHES, rows, sizes[0])
    if sizes[-1] == 1:
        labels, loss = torch.rand(BATCHES, rows, 1).round(), torch.nn.BCEWithLogitsLoss()
    else:
        labels, loss = torch.randint(0, sizes[-1], (BATCHES, rows)), torch.nn.CrossEntropyLoss()
    batches = itertools.cycle(range(BATCHES))

    def step():
        batch = next(batches)
        optimizer.zero_grad()
        loss(network(inputs[batch]), labels[batch]).backward()
        optimizer.step()

    return step


def block(step, seconds):
    cpu, begin, steps = time.thread_time(), time.perf_counter(), 0
    while time.perf_counter() - begin < seconds:
        step()
        steps += 1
    return (time.perf_counter() - begin) / steps, (time.thread_time() - cpu) / steps


for line in sys.stdin:
    widths, rows, regularized, seconds = line.split()
    step = training(widths, int(rows), regularized == '1')
    for _ in range(3):
        step()
    print(*block(step, float(seconds)), flush=True)
