package org.nadhir.node.console;

import java.util.List;
import java.util.Locale;

/// Light or dark; the reader's machine decides unless the reader has.
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(String word) {
        return List.of(values()).stream().filter(theme -> theme.word().equals(word)).findFirst().orElse(AUTO);
    }
}
