package org.ridgeline.run;

import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Fingerprint;
import org.ridgeline.catalog.RunTechnique;

/**
 * What makes an experiment the same one on every server.
 *
 * @param id 32 hexadecimal digits over technique, version, canonical query, data and engine
 * @param dataHash of the data that it stands on
 */
record RunIdentity(String id, String dataHash) {
    private static final int DIGITS = 32;

    static <P extends Record> RunIdentity of(RunTechnique<P, ?> technique, Experiment<P> experiment, String query) {
        String dataHash = technique.dataHash(experiment);
        return new RunIdentity(id(technique, query, dataHash), dataHash);
    }

    /** The id of an experiment whose data are known by their hash. */
    static String id(RunTechnique<?, ?> technique, String query, String dataHash) {
        String all = String.join(
                "\n", technique.id(), Integer.toString(technique.version()), query, dataHash, technique.engine());
        return new Fingerprint().text(all).hex().substring(0, DIGITS);
    }
}
