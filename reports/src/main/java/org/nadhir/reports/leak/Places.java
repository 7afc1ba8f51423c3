package org.nadhir.reports.leak;

import org.nadhir.tearline.Leak;

/// Places of a finished text: from UTF-16 units to code points and, in JSON, to paths.
final class Places {

    private final String text;
    private final boolean json;
    private final JsonPlaces paths;
    private final boolean plane;

    Places(String text, boolean json) {
        this.text = text;
        this.json = json;
        this.paths = new JsonPlaces(text);
        this.plane = text.codePointCount(0, text.length()) == text.length();
    }

    Leak leak(Leak.Kind kind, String layer, Leak.Weight weight, int start, int end, String trace) {
        String where = json ? paths.path(start) : "";
        return new Leak(kind, layer, weight, where, codePoint(start), codePoint(end), trace);
    }

    private int codePoint(int at) {
        return plane ? at : text.codePointCount(0, Math.min(at, text.length()));
    }
}
