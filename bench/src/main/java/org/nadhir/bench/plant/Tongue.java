package org.nadhir.bench.plant;

import java.util.Locale;

/// The languages in which reports, names and carriers are made.
enum Tongue {
    AR,
    EN,
    FA,
    UR,
    FR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isArabicScript() {
        return this == AR || this == FA || this == UR;
    }
}
