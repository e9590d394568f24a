package org.ridgeline.numerics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic value that is worked out when first asked for. Two threads that ask at once may both work it out, and
 * get equal values; neither waits for the other.
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> work;
    private volatile @Nullable T value;

    public Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
