package org.ridgeline.data;

/** How noise is distributed: uniform on ±scale, or normal with the scale as standard deviation. */
public enum Noise {
    UNIFORM,
    NORMAL
}
