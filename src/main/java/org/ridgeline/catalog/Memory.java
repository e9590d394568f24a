package org.ridgeline.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was worked out lately, by what it was worked out from. A moving slider asks for the same factorisation at every
 * position; this is where it stays. Nobody waits: two threads may work out the same value.
 */
public final class Memory<K, V> {
    private final Cache<K, V> values;

    public Memory(int most) {
        this.values = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** As {@link #get(Object, Supplier)}, but own data are worked out anew: they are nobody else's, and rarely asked twice. */
    public V get(OwnData data, K key, Supplier<V> work) {
        return data.isEmpty() ? get(key, work) : work.get();
    }

    /** As {@link #get(Object, Supplier)}, where there may be nothing to remember. */
    public Optional<V> find(K key, Supplier<? extends Optional<? extends V>> work) {
        V known = values.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = work.get().map(value -> value);
        found.ifPresent(value -> values.put(key, value));
        return found;
    }

    public V get(K key, Supplier<V> work) {
        V known = values.getIfPresent(key);
        if (known == null) {
            known = work.get();
            values.put(key, known);
        }
        return known;
    }
}
