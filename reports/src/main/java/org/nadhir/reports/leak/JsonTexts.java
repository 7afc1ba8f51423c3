package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.reports.leak.view.View;

/// The strings and numbers of a JSON text, in their order, with their escapes undone and each character's place.
///
/// What stands between them can say nothing: brackets, commas, three words. They are read in three ways: all values, so
/// that what is split over neighbours is found; names of members; and both as they stand.
final class JsonTexts {

    private static final char BETWEEN = ' ';

    /// @param name whether it names a member
    record Part(boolean name, int start, int end) {}

    private final String json;
    private final List<Part> parts = new ArrayList<>();

    /// @param json well-formed: a reader has taken it
    JsonTexts(String json) {
        this.json = json;
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                int end = stringEnd(at + 1);
                parts.add(new Part(isName(end + 1), at + 1, end));
                at = end + 1;
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                int end = at;
                while (end < json.length() && "+-.eE0123456789".indexOf(json.charAt(end)) >= 0) {
                    end++;
                }
                parts.add(new Part(false, at, end));
                at = end;
            } else {
                at++;
            }
        }
    }

    private int stringEnd(int from) {
        int at = from;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, json.length());
    }

    private boolean isName(int from) {
        int at = from;
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() && json.charAt(at) == ':';
    }

    View values() {
        return joined(parts.stream().filter(part -> !part.name()).toList());
    }

    View names() {
        return joined(parts.stream().filter(Part::name).toList());
    }

    View all() {
        return joined(parts);
    }

    private View joined(List<Part> chosen) {
        Joint joint = new Joint(chosen.stream().mapToInt(part -> part.end() - part.start() + 1).sum());
        for (Part part : chosen) {
            if (joint.length > 0) {
                joint.add(BETWEEN, part.start() - 1, part.start());
            }
            int at = part.start();
            while (at < part.end()) {
                int width = json.charAt(at) != '\\' ? 1 : json.charAt(at + 1) == 'u' ? 6 : 2;
                joint.add(unescaped(at), at, Math.min(at + width, part.end()));
                at += width;
            }
        }
        return joint.view();
    }

    private char unescaped(int at) {
        if (json.charAt(at) != '\\') {
            return json.charAt(at);
        }
        char c = json.charAt(at + 1);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(json, at + 2, at + 6, 16);
            default -> c;
        };
    }

    /// What is being written together.
    private static final class Joint {
        private final char[] text;
        private final int[] from;
        private final int[] to;
        private int length;

        Joint(int capacity) {
            this.text = new char[capacity];
            this.from = new int[capacity];
            this.to = new int[capacity];
        }

        void add(char c, int start, int end) {
            text[length] = c;
            from[length] = start;
            to[length++] = end;
        }

        View view() {
            String whole = new String(text, 0, length);
            return new View("joined", whole, Arrays.copyOf(from, length), Arrays.copyOf(to, length), false);
        }
    }
}
