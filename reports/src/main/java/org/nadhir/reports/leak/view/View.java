package org.nadhir.reports.leak.view;

/// A text that somebody could have meant by another one, with the way back.
public final class View {

    /// Stands between two stretches of a view. No view has it otherwise.
    public static final char GAP = '\u2029';

    /// The layer of a view that holds nothing and says: here more was nested or derived than is followed.
    public static final String BOUNDED = "bounded";

    private static final int LETTERS_MIN = 3;
    private static final int COMMON_LETTERS = 15;
    /// So few lines begin with a name of four letters once in some thousands of texts.
    private static final int SHORT_LIST = 40;

    private final String layer;
    private final String text;
    private final int[] from;
    private final int[] to;
    private final boolean disguised;

    /// Checks that there is a way back for each character.
    ///
    /// @param layer which disguise was undone, in lower case with hyphens; of nested ones the outermost first, with `+`
    /// @param text what it reads as; [#GAP] stands between stretches that do not follow each other
    /// @param from character `i` of `text` was made from the UTF-16 units of the original from `from[i]` on
    /// @param to and before `to[i]`; arrays are handed over, not copied: nobody writes into them
    /// @param disguised whether no ordinary writer would have produced this by chance
    public View(String layer, String text, int[] from, int[] to, boolean disguised) {
        if (from.length != text.length() || to.length != text.length()) {
            throw new IllegalArgumentException("a view needs one way back for each of its characters");
        }
        this.layer = layer;
        this.text = text;
        this.from = from;
        this.to = to;
        this.disguised = disguised;
    }

    public String layer() {
        return layer;
    }

    public String text() {
        return text;
    }

    /// For each character the UTF-16 unit of the original that it begins with; not to be written into.
    public int[] from() {
        return from;
    }

    /// And the unit behind its last.
    public int[] to() {
        return to;
    }

    public boolean disguised() {
        return disguised;
    }

    /// Where `[start, end)` of this view begins in the original.
    public int start(int start, int end) {
        int least = Integer.MAX_VALUE;
        for (int i = start; i < end; i++) {
            least = Math.min(least, from[i]);
        }
        return least;
    }

    /// Where `[start, end)` of this view ends in the original.
    public int end(int start, int end) {
        int most = 0;
        for (int i = start; i < end; i++) {
            most = Math.max(most, to[i]);
        }
        return most;
    }

    /// The fewest letters and digits that a name must have so that finding it here is more than chance; what else is
    /// found here says nothing.
    ///
    /// Where letters were picked out or typed anew, the view is as good as random text: among n letters of an
    /// alphabet of which some fifteen are common, one of 10,000 names with L letters stands by chance n · 10⁴ / 15^L
    /// times; L is such that this is less than one in ten. What was written to be read is found from three letters on.
    public int lettersMin() {
        if (!isPicked()) {
            return LETTERS_MIN;
        }
        if (text.length() <= SHORT_LIST) {
            return LETTERS_MIN + 1;
        }
        double chance = Math.log(1e5 * Math.max(1, text.length())) / Math.log(COMMON_LETTERS);
        return (int) Math.ceil(chance);
    }

    private boolean isPicked() {
        return layer.startsWith("first-")
                || layer.startsWith("last-")
                || layer.startsWith("every-")
                || layer.equals("columns")
                || layer.endsWith("capitals");
    }

    /// Whether this says that a bound was hit.
    public boolean isBounded() {
        return layer.equals(BOUNDED);
    }
}
