package org.nadhir.reports.cap;

import java.util.List;
import org.nadhir.model.Message;

/// One place where a file departs from CAP 1.2.
///
/// @param code stable, of small letters and hyphens; the catalogue says `cap.finding.` and the code
/// @param path of the element
/// @param arguments what the sentence needs: names of elements, values at most [#VALUE_CHARS_MAX] characters long
public record CapFinding(Level level, Severity severity, String code, String path, List<String> arguments) {

    static final int VALUE_CHARS_MAX = 80;

    public CapFinding {
        arguments = arguments.stream().map(CapFinding::shortened).toList();
    }

    /// Who says so.
    public enum Level {
        /// The standard's schema refuses it.
        SCHEMA("schema"),
        /// The prose of the standard (section 3.2) says so, or calls the value useless.
        PROSE("prose");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// How bad it is.
    public enum Severity {
        /// Against the standard: others may refuse the alert or take it for another.
        ERROR("error"),
        /// Allowed, and likely not what was meant.
        WARNING("warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What a person reads: what is wrong, and what to write instead.
    public Message message() {
        return new Message("cap.finding." + code, arguments);
    }

    private static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        int end = Math.min(line.length(), VALUE_CHARS_MAX);
        boolean halved = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return end == line.length() ? line : line.substring(0, halved ? end - 1 : end) + "…";
    }
}
