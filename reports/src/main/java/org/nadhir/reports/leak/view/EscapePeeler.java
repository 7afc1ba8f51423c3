package org.nadhir.reports.leak.view;

/// Undoes escapes where they stand, so that a name of which only some letters are escaped is whole again.
///
/// Undone again and again while the result holds more of them: a percent sign may be escaped as well.
final class EscapePeeler implements Peeler {

    /// One way to write a character by others.
    interface Rule {
        /// Hands what begins at `i` to the patches.
        ///
        /// @return where it ends, or `i` where nothing begins
        int match(String text, int i, Patches patches);
    }

    private static final int AGAIN_MAX = 8;

    private final String layer;
    private final String first;
    private final boolean[] firsts;
    private final Rule rule;

    /// @param first the characters with which an escape may begin
    EscapePeeler(String layer, String first, Rule rule) {
        this.layer = layer;
        this.first = first;
        this.firsts = Groups.set(first);
        this.rule = rule;
    }

    @Override
    public void peel(Base base, Harvest harvest) {
        if (!base.hasAny(first)) {
            return;
        }
        Sheet sheet = undone(base, harvest);
        for (int again = 1; sheet.length() > 0; again++) {
            Sheet next = undone(Base.again(sheet), harvest);
            if (next.length() == 0) {
                break;
            }
            if (again == AGAIN_MAX) {
                harvest.bound();
                break;
            }
            sheet = next;
        }
        harvest.add(layer, sheet, true);
    }

    private boolean isFirst(char c) {
        return c < firsts.length && firsts[c];
    }

    private Sheet undone(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int end = !isFirst(text.charAt(i)) ? i : rule.match(text, i, patches);
            i = Math.max(i + 1, end);
        }
        patches.finish();
        return sheet;
    }
}
