package org.nadhir.reports.leak;

import java.util.ArrayDeque;
import java.util.Deque;

/// Paths of places in a JSON text. Places that are asked for in the order of the text cost one walk through it. One
/// thread's.
final class JsonPlaces {

    private final String json;
    private final Deque<StringBuilder> steps = new ArrayDeque<>();
    private final Deque<Integer> items = new ArrayDeque<>();
    private String name = "";
    /// What stands before it was walked through.
    private int at;

    /// @param json well-formed
    JsonPlaces(String json) {
        this.json = json;
    }

    /// The path of the value in which `place` stands, or of the object whose member's name it is.
    String path(int place) {
        if (place < at) {
            at = 0;
            steps.clear();
            items.clear();
            name = "";
        }
        while (at < json.length() && at <= place) {
            char c = json.charAt(at);
            switch (c) {
                case '{', '[' -> {
                    steps.addLast(step(items, name));
                    items.addLast(c == '[' ? 0 : -1);
                    name = "";
                }
                case '}', ']' -> {
                    steps.removeLast();
                    items.removeLast();
                    name = "";
                }
                case ',' -> {
                    name = "";
                    int item = items.removeLast();
                    items.addLast(item < 0 ? item : item + 1);
                }
                case '"' -> {
                    int end = end(json, at + 1);
                    if (place <= end) {
                        boolean isName = !items.isEmpty() && items.getLast() < 0 && name.isEmpty();
                        return String.join("", steps) + (isName ? "" : step(items, name));
                    }
                    name = !items.isEmpty() && items.getLast() < 0 && name.isEmpty()
                            ? json.substring(at + 1, end)
                            : name;
                    at = end;
                }
                default -> {}
            }
            at++;
        }
        return String.join("", steps) + step(items, name);
    }

    private static int end(String json, int from) {
        int at = from;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static StringBuilder step(Deque<Integer> items, String name) {
        StringBuilder step = new StringBuilder();
        if (items.isEmpty()) {
            return step.append('$');
        }
        int item = items.getLast();
        return item < 0 ? step.append('.').append(name) : step.append('[').append(item).append(']');
    }
}
