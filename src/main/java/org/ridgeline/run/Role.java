package org.ridgeline.run;

/** What a node is there for; by default for both. */
public enum Role {
    /** It answers pages and the API, and puts runs into the queue. */
    WEB,
    /** It computes runs. */
    WORKER;

    /** The setting that says them, such as {@code web,worker}. */
    public static final String SETTING = "ridgeline.roles";
}
