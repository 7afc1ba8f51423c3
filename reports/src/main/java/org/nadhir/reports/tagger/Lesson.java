package org.nadhir.reports.tagger;

import java.time.LocalDate;

/// What a person states of a training; it stands in the model.
///
/// @param data what the data are called
/// @param licence under which the person has them, in the person's words
/// @param date of the training
/// @param seed for the order in which sentences are learned from; the same data and seed give the same bytes
/// @param rounds how often all sentences are gone through
public record Lesson(String data, String licence, LocalDate date, long seed, int rounds) {

    /// Enough for 125,000 tokens of news; more changed nothing that could be measured.
    public static final int ROUNDS = 10;
    public static final int ROUNDS_MAX = 100;
    public static final long SEED_MAX = (1L << 53) - 1;
    public static final int CHARS_MAX = 200;

    public Lesson {
        boolean sayable = isSayable(data) && isSayable(licence) && date.getYear() >= 1 && date.getYear() <= 9999;
        if (!sayable || seed < 0 || seed > SEED_MAX || rounds < 1 || rounds > ROUNDS_MAX) {
            throw new IllegalArgumentException("data and licence have 1 to 200 characters, and seed and rounds bounds");
        }
    }

    /// Whether a text can stand there: on one line, not empty, not too long.
    public static boolean isSayable(String text) {
        return !text.isBlank() && text.length() <= CHARS_MAX && text.codePoints().noneMatch(c -> {
            int type = Character.getType(c);
            return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
        });
    }
}
