package org.ridgeline.technique.lasso;

import org.ridgeline.catalog.Group;
import org.ridgeline.linear.SparseParameters;

/** @param path prices, columns and data */
public record LassoParameters(@Group SparseParameters path) {}
