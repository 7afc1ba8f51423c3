package org.nadhir.agreement;

import java.util.Optional;

/// The kinds of threat that an agreement can cover and a release can be about. Closed, so that a subject cannot
/// carry anything of its source.
public enum Subject {
    ATTACK_ON_SITE("attack-on-site"),
    ATTACK_ON_PERSON("attack-on-person"),
    ATTACK_ON_GROUP("attack-on-group"),
    KIDNAPPING("kidnapping"),
    CYBER_ATTACK("cyber-attack");

    private final String word;

    Subject(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Subject> ofWord(String word) {
        for (Subject subject : values()) {
            if (subject.word.equals(word)) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }
}
