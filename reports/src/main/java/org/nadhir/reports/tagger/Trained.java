package org.nadhir.reports.tagger;

/// What a model was trained on: as a person stated it, and as it was counted.
///
/// @param lines of the training files, odd ones and empty ones as well
public record Trained(Lesson lesson, long lines, long sentences, long tokens, long names) {}
