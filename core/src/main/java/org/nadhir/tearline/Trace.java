package org.nadhir.tearline;

import java.util.List;
import java.util.stream.Stream;

/// One thing that the node knows of a source and that no release may carry, in any disguise.
/// Prints its id and kind only.
///
/// @param id tells whoever may open the source which of its traces it is, and says nothing of the source;
///     1 to [#ID_CHARS_MAX] characters
/// @param value as it is known, not blank
/// @param aliases other ways in which the same is known, each searched for like the value
public record Trace(String id, Kind kind, String value, List<String> aliases) {

    public static final int ID_CHARS_MAX = 200;

    public Trace {
        aliases = List.copyOf(aliases);
        if (id.isBlank() || id.length() > ID_CHARS_MAX) {
            throw new IllegalArgumentException("a trace has an id of 1 to " + ID_CHARS_MAX + " characters");
        }
        if (value.isBlank() || aliases.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a trace has a value, and no blank alias");
        }
    }

    /// A trace that is known in one way.
    public static Trace of(String id, Kind kind, String value) {
        return new Trace(id, kind, value, List.of());
    }

    /// The value and its aliases.
    public List<String> forms() {
        return Stream.concat(Stream.of(value), aliases.stream()).toList();
    }

    @Override
    public String toString() {
        return kind.word() + " trace " + id;
    }

    public enum Kind {
        PERSON("person"),
        ORGANISATION("organisation"),
        /// Where a source is or was met.
        PLACE("place"),
        PHONE("phone"),
        EMAIL("e-mail"),
        /// Of a passport, a badge, an account, a vehicle.
        NUMBER("number"),
        /// A day that tells of the source.
        DATE("date"),
        CODEWORD("codeword"),
        /// Words by which the source would be known.
        PHRASE("phrase"),
        /// A raw report.
        TEXT("text"),
        /// What many share: nationality, occupation, city of birth. Alone it tells nothing.
        TRAIT("trait"),
        /// Of the report, the source, the case: made by the node.
        IDENTIFIER("identifier"),
        FILE_NAME("file-name"),
        /// Of the report or its file, in hexadecimal.
        DIGEST("digest"),
        /// When the report was written or received, as text.
        TIME("time");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// In files and answers.
        public String word() {
            return word;
        }

        /// Whether several sources may have the same, so that it tells little by itself and more with others: a
        /// quasi-identifier (L. Sweeney, k-anonymity, 2002).
        public boolean isQuasi() {
            return this == PLACE || this == DATE || this == TRAIT;
        }
    }
}
