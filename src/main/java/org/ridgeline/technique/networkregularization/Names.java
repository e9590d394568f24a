package org.ridgeline.technique.networkregularization;

import org.ridgeline.catalog.ParameterType;

/** Constants as addresses and results name them. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return ParameterType.Choice.wire(constant);
    }
}
