package org.ridgeline.catalog;

import java.util.List;

/** A record of parameters that also knows which of its values do not go together. */
public interface Checked {
    /** Empty where all is well. */
    List<Complaint> complaints();

    /**
     * @param key of the message, whose {@code {0}} will be the parameter's name and {@code {1}} its value
     * @param arguments for {@code {2}} onwards
     */
    record Complaint(String parameter, Object value, String key, List<Object> arguments) {
        /** As it is answered, in the reader's language. */
        public Violation asViolation(Words words) {
            return new Refusal(key, arguments.toArray()).asViolation(parameter, value, words);
        }
    }
}
