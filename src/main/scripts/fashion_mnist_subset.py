"""Makes src/main/resources/data/fashion-mnist-subset from the whole Fashion-MNIST: the first 200 training and the first
50 test pictures of each class, in the order of the original files, in the same form (IDX, gzip without a time stamp).

    python3 src/main/scripts/fashion_mnist_subset.py [folder of the four .gz files]

The default folder is that of Debian's package dataset-fashion-mnist. The result is the same byte for byte wherever zlib
compresses alike; ClothingTest holds its pictures to the whole set.
"""
import gzip
import pathlib
import struct
import sys

SOURCE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/datasets/fashion-mnist")
TARGET = pathlib.Path(__file__).resolve().parents[1] / "resources" / "data" / "fashion-mnist-subset"
KEPT = {"train": 200, "t10k": 50}
CLASSES = 10


def read(name):
    """Lengths and content of an IDX file of unsigned bytes."""
    data = gzip.decompress((SOURCE / (name + ".gz")).read_bytes())
    dimensions = data[3]
    shape = struct.unpack(f">{dimensions}I", data[4:4 + 4 * dimensions])
    return shape, data[4 + 4 * dimensions:]


def write(name, shape, content):
    header = bytes([0, 0, 8, len(shape)]) + struct.pack(f">{len(shape)}I", *shape)
    (TARGET / (name + ".gz")).write_bytes(gzip.compress(header + content, 9, mtime=0))


TARGET.mkdir(parents=True, exist_ok=True)
for part, kept in KEPT.items():
    (count, height, width), pixels = read(part + "-images-idx3-ubyte")
    _, labels = read(part + "-labels-idx1-ubyte")
    seen = [0] * CLASSES
    rows = []
    for row, label in enumerate(labels):
        if seen[label] < kept:
            rows.append(row)
        seen[label] += 1
    area = height * width
    write(part + "-images-idx3-ubyte", (len(rows), height, width),
          b"".join(pixels[row * area:(row + 1) * area] for row in rows))
    write(part + "-labels-idx1-ubyte", (len(rows),), bytes(labels[row] for row in rows))
