package org.nadhir.reports.tagger;

/// A name among tokens: from `first` up to, but not with, `end`.
record Named(int first, int end, NameType type) {}
