package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Encodings whose own letters went through another hand's cipher: each thirteen places on, counted from the other end,
/// small for capital, neighbours exchanged. Only runs that as a whole become text are written.
final class TurnedPeeler implements Peeler {

    private static final int AROUND = 48;
    private static final int RUN_MIN = 8;
    private static final int RUN_MAX = 600;
    private static final String ESCAPES = "%&=\\+";
    private static final List<Peeler> DECODERS = Escapes.peelers();

    /// One way to turn a run, and what it is called.
    private record Way(String layer, UnaryOperator<String> turn, boolean keepsEscapes) {}

    /// What stands without a space and is no word.
    private record Run(int start, int end, boolean escapes) {}

    private static final List<Way> WAYS = List.of(
            new Way("rotated", TurnedPeeler::rotated, true),
            new Way("mirrored", TurnedPeeler::mirrored, true),
            new Way("capitals-exchanged", TurnedPeeler::exchanged, false),
            new Way("pairs-exchanged", TurnedPeeler::swapped, false),
            new Way("reversed", run -> new StringBuilder(run).reverse().toString(), false));

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutMoments();
        String text = base.text;
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int kinds = 0;
            while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
                kinds |= kind(text.charAt(i), i > start);
                i++;
            }
            if (kinds != 0 && i - start >= RUN_MIN && i - start <= RUN_MAX) {
                runs.add(new Run(start, i, (kinds & 2) != 0));
            }
            i++;
        }
        if (!runs.isEmpty()) {
            WAYS.forEach(way -> turn(base, runs, way, harvest));
        }
    }

    private static void turn(Base base, List<Run> runs, Way way, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Sheet escapes = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        for (Run run : runs) {
            run(base.text, run.start(), run.end(), way, patches);
            if (run.escapes() && way.keepsEscapes()) {
                turn(base.text, run.start(), run.end(), way, escapes);
            }
        }
        patches.finish();
        harvest.add(way.layer(), sheet, true);
        if (escapes.length() > 0) {
            Base turned = Base.again(escapes, way.layer());
            DECODERS.forEach(decoder -> decoder.peel(turned, harvest));
        }
    }

    /// 1 what no word has within: a digit, a capital; 2 a sign with which escapes begin.
    private static int kind(char c, boolean within) {
        boolean odd = (c >= '0' && c <= '9') || (within && c >= 'A' && c <= 'Z');
        return ESCAPES.indexOf(c) >= 0 ? 2 : odd ? 1 : 0;
    }

    private static void turn(String text, int start, int end, Way way, Sheet escapes) {
        String turned = way.turn().apply(text.substring(start, end));
        for (int i = 0; i < turned.length(); i++) {
            escapes.put(turned.charAt(i), start + i, start + i + 1);
        }
        escapes.put(' ', end - 1, end);
    }

    /// Marks of the sentence before and behind the run are none of it.
    private static void run(String text, int first, int behind, Way way, Patches patches) {
        int start = first;
        int end = behind;
        while (start < end && "([{'\"<:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ".,;:!?)]}'\">".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - start >= RUN_MIN) {
            String run = text.substring(start, end);
            String read = Whole.decoded(way.turn().apply(run));
            // What is text as it stands is read by its decoder, and capitals are all one in some encodings.
            if (!read.isEmpty() && Whole.decoded(run).isEmpty()) {
                patches.text(read, start, end);
            }
        }
    }

    private static String rotated(String run) {
        char[] turned = run.toCharArray();
        for (int i = 0; i < turned.length; i++) {
            char c = turned[i];
            int lower = c | 0x20;
            if (lower >= 'a' && lower <= 'z') {
                turned[i] = (char) (c + (lower < 'n' ? 13 : -13));
            }
        }
        return new String(turned);
    }

    private static String mirrored(String run) {
        char[] turned = run.toCharArray();
        for (int i = 0; i < turned.length; i++) {
            char c = turned[i];
            if (c >= 'a' && c <= 'z') {
                turned[i] = (char) ('a' + 'z' - c);
            } else if (c >= 'A' && c <= 'Z') {
                turned[i] = (char) ('A' + 'Z' - c);
            }
        }
        return new String(turned);
    }

    private static String exchanged(String run) {
        char[] turned = run.toCharArray();
        for (int i = 0; i < turned.length; i++) {
            char c = turned[i];
            turned[i] = c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        return new String(turned);
    }

    private static String swapped(String run) {
        char[] turned = run.toCharArray();
        for (int i = 0; i + 1 < turned.length; i += 2) {
            turned[i] = run.charAt(i + 1);
            turned[i + 1] = run.charAt(i);
        }
        return new String(turned);
    }
}
