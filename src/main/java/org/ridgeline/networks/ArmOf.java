package org.ridgeline.networks;

import org.jspecify.annotations.Nullable;

/**
 * An arm as pictures need it.
 *
 * @param name what people call it
 * @param ending what became of it, said after its name at the end of its curve; null where it goes on
 * @param recorded the technique's own record of it
 */
public record ArmOf<R>(String name, @Nullable String ending, R recorded) {
    /** What stands at the end of its curve. */
    String label() {
        return ending == null ? name : name + ", " + ending;
    }
}
