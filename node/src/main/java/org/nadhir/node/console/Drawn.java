package org.nadhir.node.console;

import java.util.Locale;

/// Numbers of a picture, as SVG reads them.
final class Drawn {

    private Drawn() {}

    /// One decimal: a tenth of a picture's unit is less than a dot of any screen.
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
