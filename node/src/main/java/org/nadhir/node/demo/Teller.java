package org.nadhir.node.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nadhir.model.Message;

/// Tells the story line by line, and remembers where it fell short.
public final class Teller {

    private static final String BOLD = "\u001B[1m";
    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String GREY = "\u001B[90m";
    private static final String PLAIN = "\u001B[0m";

    private final PrintWriter out;
    private final Function<Message, String> words;
    private final boolean coloured;
    private final List<String> shortfalls = new ArrayList<>();

    /// Prints to `out` in the words that `words` gives.
    ///
    /// @param coloured only where `out` is a terminal
    public Teller(PrintWriter out, Function<Message, String> words, boolean coloured) {
        this.out = out;
        this.words = words;
        this.coloured = coloured;
    }

    void chapter(String key, String... arguments) {
        out.println();
        line(BOLD, words.apply(Message.of(key, arguments)));
    }

    void say(String key, String... arguments) {
        line("", "  " + words.apply(Message.of(key, arguments)));
    }

    /// What a user would type to do the same.
    void command(String typed) {
        line(GREY, "  $ nadhir " + typed);
    }

    void output(String text) {
        text.lines().forEach(line -> line("", "    " + line));
    }

    /// Says that something holds, or that it does not; the second makes the whole demo fall short.
    void holds(boolean holds, String key, String... arguments) {
        String said = words.apply(Message.of(key, arguments));
        line(holds ? GREEN : RED, (holds ? "  ✓ " : "  ✗ ") + said);
        if (!holds) {
            shortfalls.add(said);
        }
    }

    List<String> shortfalls() {
        return List.copyOf(shortfalls);
    }

    private void line(String colour, String text) {
        out.println(coloured && !colour.isEmpty() ? colour + text + PLAIN : text);
        out.flush();
    }
}
