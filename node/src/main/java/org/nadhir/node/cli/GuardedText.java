package org.nadhir.node.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;

/// A file of any bytes, as text, with what could not be read as such.
///
/// UTF-8; UTF-16 where a byte order mark says so. Findings count code points as the decoders of most languages hand
/// the text out: the mark of a UTF-8 file is its first code point, that of a UTF-16 file is none. A mark is no finding.
///
/// @param text without its mark; carriage returns and tabs, which lay out a file and never stand in a release, as
/// spaces
/// @param before code points before the text: 1 behind the mark of a UTF-8 file
/// @param unread bytes that are no text, as findings that nobody lifts: the first of them
record GuardedText(String text, int before, List<Leak> unread) {

    /// What [org.nadhir.reports.intake.Intake] takes as a report.
    static final int BYTES_MAX = 10_000_000;

    private static final int UNREAD_MAX = 1_000;
    private static final String MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';

    GuardedText {
        unread = List.copyOf(unread);
    }

    static GuardedText of(Bytes bytes) {
        byte[] raw = bytes.toArray();
        if (starts(raw, 0xFE, 0xFF)) {
            return decoded(raw, 2, StandardCharsets.UTF_16BE);
        }
        return starts(raw, 0xFF, 0xFE)
                ? decoded(raw, 2, StandardCharsets.UTF_16LE)
                : decoded(raw, 0, StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] raw, int first, int second) {
        return raw.length >= 2 && (raw[0] & 0xFF) == first && (raw[1] & 0xFF) == second;
    }

    /// What the guard finds and what could not be read, in order of the text.
    List<Leak> findings(LeakGuard.Search search) {
        List<Leak> found = search.search(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(found.stream().map(leak -> moved(leak, before)), unread.stream())
                .sorted(Comparator.comparingInt(Leak::start)
                        .thenComparingInt(Leak::end)
                        .thenComparing(Leak::trace))
                .toList();
    }

    private static Leak moved(Leak leak, int by) {
        return new Leak(
                leak.kind(),
                leak.layer(),
                leak.weight(),
                leak.where(),
                leak.start() + by,
                leak.end() + by,
                leak.trace());
    }

    private static GuardedText decoded(byte[] raw, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(raw, from, raw.length - from);
        // No encoding read here makes more UTF-16 units than it has bytes.
        CharBuffer out = CharBuffer.allocate(raw.length + 1);
        List<Integer> unread = new ArrayList<>();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            unread.add(out.position());
            out.put(REPLACEMENT);
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        String whole = out.flip().toString();
        boolean marked = whole.startsWith(MARK);
        String text = (marked ? whole.substring(MARK.length()) : whole).replace('\r', ' ').replace('\t', ' ');
        return new GuardedText(text, marked ? 1 : 0, runs(whole, unread));
    }

    /// One finding for each run of such bytes.
    private static List<Leak> runs(String whole, List<Integer> units) {
        List<Leak> runs = new ArrayList<>();
        int codePoints = 0;
        int behind = 0;
        for (int i = 0; i < units.size() && runs.size() < UNREAD_MAX; ) {
            int first = units.get(i);
            int end = first;
            while (i < units.size() && units.get(i) == end) {
                end++;
                i++;
            }
            codePoints += whole.codePointCount(behind, first);
            behind = first;
            runs.add(new Leak(
                    Leak.Kind.HIDDEN,
                    "undecodable",
                    Leak.Weight.CERTAIN,
                    "",
                    codePoints,
                    codePoints + end - first,
                    ""));
        }
        return runs;
    }

    @Override
    public String toString() {
        return "a text of " + text.length() + " characters";
    }
}
