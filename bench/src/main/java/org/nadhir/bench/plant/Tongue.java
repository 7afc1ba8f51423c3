package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;

/// The languages in which reports, names and carriers are made.
enum Tongue {
    AR,
    EN,
    FA,
    UR,
    FR;

    static final List<Tongue> ALL = List.of(values());

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
