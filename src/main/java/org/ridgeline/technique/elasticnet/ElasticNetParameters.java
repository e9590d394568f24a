package org.ridgeline.technique.elasticnet;

import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Real;
import org.ridgeline.figure.Role;
import org.ridgeline.linear.SparseParameters;

/**
 * @param l1Ratio ρ: the share of the penalty that is ‖w‖₁
 * @param path prices, columns and data
 */
public record ElasticNetParameters(
        @Group SparseParameters path,

        @Real(min = 0.001, max = 1, value = 0.5)
        @Control(symbol = "ρ", role = Role.PENALTY, from = 0.05, to = 1, step = 0.05)
        double l1Ratio) {}
