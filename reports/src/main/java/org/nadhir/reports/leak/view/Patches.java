package org.nadhir.reports.leak.view;

/// Writes a sheet on which only what stands around a change is kept: a name may be hidden by half.
///
/// Code units and octets are taken one after the other; octets that follow each other are read as UTF-8, and where they
/// are none, as windows-1256.
final class Patches {

    /// So many characters before and after a change are kept: longer than any name.
    private static final int AROUND = 160;

    private final int around;
    private final Sheet sheet;
    private final String text;
    private final byte[] octets = new byte[4];
    private final int[] starts = new int[4];
    private int waiting;
    private int done = -1;
    private int changedEnd;
    private int changes;

    Patches(Sheet sheet) {
        this(sheet, AROUND);
    }

    /// @param around how many characters before and after a change are kept
    Patches(Sheet sheet, int around) {
        this.around = around;
        this.sheet = sheet;
        this.text = sheet.base().text;
    }

    int changes() {
        return changes;
    }

    /// `[start, end)` stands for this character.
    void codePoint(int c, int start, int end) {
        settle();
        upTo(start, end);
        sheet.put(c, start, end);
    }

    /// `[start, end)` stands for this text.
    void text(CharSequence chars, int start, int end) {
        settle();
        upTo(start, end);
        sheet.put(chars, start, end);
    }

    /// `[start, end)` stands for nothing.
    void drop(int start, int end) {
        settle();
        upTo(start, end);
    }

    /// `[start, end)` stands for one byte of a character.
    void octet(int value, int start, int end) {
        if (waiting > 0 && (start != done || waiting == octets.length)) {
            settle();
        }
        upTo(start, end);
        octets[waiting] = (byte) value;
        starts[waiting] = start;
        waiting++;
        int size = Utf8.size(octets, 0, waiting);
        if (size == waiting) {
            sheet.put(Utf8.codePoint(octets, 0, size), starts[0], end);
            waiting = 0;
        } else if (waiting == octets.length) {
            settle();
        }
    }

    /// Writes what stands after the last change. To be called once, at the end.
    void finish() {
        settle();
        if (changes > 0) {
            sheet.copy(done, Math.min(text.length(), done + around));
        }
    }

    private void settle() {
        for (int i = 0; i < waiting; i++) {
            int end = i + 1 < waiting ? starts[i + 1] : changedEnd;
            char c = Octets.windows1256(octets[i]);
            sheet.put(c == 0 ? View.GAP : c, starts[i], end);
        }
        waiting = 0;
    }

    private void upTo(int start, int end) {
        if (done < 0) {
            sheet.copy(Math.max(0, start - around), start);
        } else if (start - done > 2 * around) {
            sheet.copy(done, done + around);
            sheet.gap(done + around);
            sheet.copy(start - around, start);
        } else {
            sheet.copy(done, start);
        }
        done = end;
        changedEnd = end;
        changes++;
    }
}
