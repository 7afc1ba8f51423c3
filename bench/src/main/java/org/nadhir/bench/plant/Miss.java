package org.nadhir.bench.plant;

import org.nadhir.tearline.Trace;

/// A variant that was not blocked, so that it can be made again: the same numbers give the same bytes.
///
/// @param source its number in the register
/// @param variant its number among the variants of that source
public record Miss(String disguise, Trace.Kind kind, String language, int source, int variant) {}
