package org.ridgeline.technique.dropout;

import org.ridgeline.data.Classification;

/** What a result says of its data. */
final class Facts {
    private Facts() {}

    static DropoutResult.Data of(Classification data) {
        return new DropoutResult.Data(
                data.name(),
                data.subset(),
                data.train().size(),
                data.test().size(),
                data.train().features(),
                data.train().classes(),
                data.hash());
    }
}
