package org.nadhir.reports.leak;

import org.nadhir.tearline.Leak;

/// What it means that a string is found.
record Aim(int trace, Layer layer, Leak.Weight weight, Fit fit) {}
