package org.nadhir.reports.misp;

import java.util.List;
import java.util.Locale;
import org.nadhir.model.Message;

/// One thing in a file that departs from MISP's core format 2.4.
///
/// @param path where, as RFC 6901 writes it
/// @param arguments for the gaps of its sentence
public record MispFinding(Code code, String path, List<String> arguments) {

    /// What can be wrong. What keeps a thing from being used is an error, the rest is a warning.
    public enum Code {
        MISSING(true),
        NOT_AN_EVENT(true),
        WRONG_KIND(true),
        NO_UUID(false),
        SAME_UUID(false),
        NO_MOMENT(false),
        NO_DAY(false),
        NO_CHOICE(false),
        PARTS(true),
        SEVERAL_TLP(false),
        UNKNOWN_TLP(false),
        UNKNOWN_MEMBER(false),
        MORE(false);

        private final boolean error;

        Code(boolean error) {
            this.error = error;
        }

        public boolean isError() {
            return error;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public MispFinding {
        arguments = List.copyOf(arguments);
    }

    /// What is wrong and what to do about it.
    public Message message() {
        return new Message("misp.finding." + code.word(), arguments);
    }
}
