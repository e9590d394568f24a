package org.ridgeline.data;

/** The data that linear techniques start from. */
public enum DataSet {
    /** The noisy sine, made from parameters and a seed. */
    SINE,
    /** 442 patients, ten measurements (Efron et al. 2004). */
    DIABETES,
    /** Sixteen years of six economic series that move together (Longley 1967). */
    LONGLEY
}
