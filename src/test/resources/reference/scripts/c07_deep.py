"""Gradients of deep networks by PyTorch's autograd in float64: three hidden layers of four units, three inputs, three classes,
six rows; every activation with and without BatchNorm1d. Parameters are one row of numbers: weights inputs x outputs layer by
layer, then biases, then scale and shift of each hidden layer. Loss: mean cross-entropy, in training mode. Along the gradient
g = grad L: L(p - s g) and |g - grad L(p - s g)| for each s. layerShifts: change of a layer's weight gradient when the layers
below it alone have taken a step of size 0.5."""
import torch
from common import dump
torch.set_default_dtype(torch.float64)
torch.manual_seed(7)
WIDTHS, ROWS, SIZES, BASE = [3, 4, 4, 4, 3], 6, [0.25, 0.5, 1.0, 2.0], 0.5
LAYERS = len(WIDTHS)-1
x = torch.randn(ROWS, WIDTHS[0]).float().double()
labels = torch.tensor([0, 1, 2, 0, 2, 1])

def split(p, normalized):
    parts, at = [], 0
    def take(*shape):
        nonlocal at
        n = int(torch.tensor(shape).prod()); piece = p[at:at+n].reshape(shape); at += n
        return piece
    w = [take(a, b) for a, b in zip(WIDTHS, WIDTHS[1:])]
    b = [take(n) for n in WIDTHS[1:]]
    s = [(take(n), take(n)) for n in WIDTHS[1:-1]] if normalized else None
    assert at == len(p)
    return w, b, s

def owner(normalized):
    counts = [(i, a*b) for i, (a, b) in enumerate(zip(WIDTHS, WIDTHS[1:]))]+[(i, n) for i, n in enumerate(WIDTHS[1:])]
    counts += [(i, 2*n) for i, n in enumerate(WIDTHS[1:-1])] if normalized else []
    return torch.tensor([i for i, n in counts for _ in range(n)])

def gradient(p, act, normalized):
    p = p.clone().requires_grad_(True)
    w, b, s = split(p, normalized)
    h = x
    for i in range(LAYERS-1):
        h = h @ w[i] + b[i]
        if normalized: h = torch.nn.functional.batch_norm(h, None, None, s[i][0], s[i][1], True)
        h = getattr(torch, act)(h)
    loss = torch.nn.functional.cross_entropy(h @ w[-1] + b[-1], labels)
    loss.backward()
    return loss.item(), p.grad.detach()

def norms(g, normalized): return [w.norm().item() for w in split(g, normalized)[0]]

cases = []
for act in ['relu', 'tanh', 'sigmoid']:
    for normalized in [False, True]:
        o = owner(normalized); p = (0.7*torch.randn(len(o))).float().double()
        loss, g = gradient(p, act, normalized)
        steps = [gradient(p-s*g, act, normalized) for s in SIZES]
        shifts = [0.0]
        for layer in range(1, LAYERS):
            after = gradient(p-BASE*g*(o < layer), act, normalized)[1]
            shifts.append((split(g, normalized)[0][layer]-split(after, normalized)[0][layer]).norm().item())
        cases.append(dict(activation=act, normalized=normalized, parameters=p, loss=loss, gradient=g, gradientNorms=norms(g, normalized),
            stepLosses=[l for l, _ in steps], gradientChanges=[(g-h).norm().item() for _, h in steps], layerShifts=shifts))
dump('c07_deep.json', dict(about=__doc__, torch=torch.__version__, rows=x, labels=labels, sizes=SIZES, base=BASE, cases=cases))
