package org.ridgeline.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked cannot be answered; every wrong field is named. */
public final class ViolationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ViolationException(List<Violation> violations) {
        // No stack trace: a student's typing error is an answer, not a fault.
        super(violations.toString(), null, false, false);
        this.violations = List.copyOf(violations);
    }

    public ViolationException(Violation violation) {
        this(List.of(violation));
    }

    /** What is wrong, in sentences. */
    public String messages() {
        return violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    }

    public List<Violation> violations() {
        return violations;
    }
}
