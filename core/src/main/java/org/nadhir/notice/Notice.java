package org.nadhir.notice;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Status;
import org.nadhir.model.Marking;
import org.nadhir.model.Text;

/// A notice word for word, in both languages: what is approved, printed, spoken.
///
/// @param reference a number for calling back; random, so it says nothing of where the notice comes from
/// @param to the contact's name
/// @param issued on the grid of releases
/// @param title one line
/// @param parts in the order in which they are read
public record Notice(
        String reference, Text to, Marking marking, Status status, Instant issued, Text title, List<Part> parts) {

    public static final int PARTS_MAX = 16;
    public static final int SENTENCES_MAX = 32;

    public Notice {
        parts = List.copyOf(parts);
        if (!reference.matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")) {
            throw new IllegalArgumentException("a reference is two groups of four letters and digits");
        }
        if (parts.isEmpty() || parts.size() > PARTS_MAX) {
            throw new IllegalArgumentException("a notice has 1 to " + PARTS_MAX + " parts");
        }
    }

    /// One thing that a notice says.
    ///
    /// @param word `threat`, `where`, `when`, `likelihood`, `confidence`, `advice`, `call`, `note` or `terms`
    /// @param sentences short ones, one breath each
    public record Part(String word, Text heading, List<Text> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty() || sentences.size() > SENTENCES_MAX || !word.matches("[a-z]{1,20}")) {
                throw new IllegalArgumentException("a part has a word and 1 to " + SENTENCES_MAX + " sentences");
            }
        }
    }
}
