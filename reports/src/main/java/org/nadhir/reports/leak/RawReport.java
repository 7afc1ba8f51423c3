package org.nadhir.reports.leak;

/// The words of a text, folded: of a raw report, or of a text that is compared with reports.
///
/// Words are compared without what Arabic writes before them, so that another preposition makes no other run.
final class RawReport {

    private static final int SLIP_MIN = 3;

    private final int trace;
    private final Folded folded;
    private final String[] stems;
    private final long[] hashes;

    private RawReport(int trace, Folded folded, String[] stems, long[] hashes) {
        this.trace = trace;
        this.folded = folded;
        this.stems = stems;
        this.hashes = hashes;
    }

    /// @param trace of the report, or -1
    static RawReport of(int trace, Folded folded) {
        String[] stems = new String[folded.wordCount()];
        long[] hashes = new long[stems.length];
        for (int i = 0; i < stems.length; i++) {
            String stem = Affixes.stem(folded.word(i));
            long hash = 1;
            for (int j = 0; j < stem.length(); j++) {
                hash = hash * 0x9E3779B97F4A7C15L + stem.charAt(j);
            }
            stems[i] = stem;
            hashes[i] = (hash ^ (hash >>> 31)) * 0xD6E8FEB86659FD93L;
        }
        return new RawReport(trace, folded, stems, hashes);
    }

    int trace() {
        return trace;
    }

    Folded folded() {
        return folded;
    }

    /// Its words as they are compared.
    String[] stems() {
        return stems;
    }

    /// Of the stems.
    long[] hashes() {
        return hashes;
    }

    int size() {
        return hashes.length;
    }

    /// Of so many words in their order.
    static long run(long[] words, int start, int count) {
        long hash = count;
        for (int i = start; i < start + count; i++) {
            hash = (hash ^ words[i]) * 0xC2B2AE3D27D4EB4FL;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// Of so many words in any order.
    static long bag(long[] words, int start, int count) {
        long sum = count;
        for (int i = start; i < start + count; i++) {
            long word = words[i];
            sum += word ^ (word >>> 32);
        }
        return sum * 0xC2B2AE3D27D4EB4FL;
    }

    /// Whether word `mine` and word `other` of another text are the same, perhaps with a slip of the pen.
    boolean isAlike(int mine, RawReport text, int other) {
        return hashes[mine] == text.hashes[other]
                || (stems[mine].length() >= SLIP_MIN
                        && Distance.isWithin(stems[mine], text.stems[other], 1));
    }
}
