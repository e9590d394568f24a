package org.ridgeline.run;

/** This node has another version or other data than a run was asked for: another node may compute it. */
final class OtherNodesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherNodesException(String id) {
        super(("The run %s was asked for with another version of the application or with other data than this node has,"
                        + " so it is left to the other nodes.")
                .formatted(id));
    }
}
