package org.nadhir.policy;

import java.util.Optional;

/// How far one wording has come.
public enum Progress {
    DRAFTED("drafted"),
    RELEASED("released"),
    RECALLED("recalled");

    private final String word;

    Progress(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Progress> ofWord(String word) {
        for (Progress progress : values()) {
            if (progress.word.equals(word)) {
                return Optional.of(progress);
            }
        }
        return Optional.empty();
    }
}
