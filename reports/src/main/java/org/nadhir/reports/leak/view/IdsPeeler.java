package org.nadhir.reports.leak.view;

/// Text that somebody wrote into the digits of a machine's id: sixteen bytes (RFC 9562), of which a version and a
/// variant may have overwritten some bits.
final class IdsPeeler implements Peeler {

    static final String LAYER = "id-bytes";

    /// Of random bytes five letters of ASCII stand in a row in every two hundredth id: as few as make a name.
    private static final int LETTERS_MIN = 5;
    private static final int DASH_AT = 8;

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.withoutIds() == base) {
            return;
        }
        String text = base.text;
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        for (int dash = text.indexOf('-', DASH_AT); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            int start = dash - DASH_AT;
            int end = Ids.end(text, start);
            if (end > start) {
                read(text, start, end, octets);
                dash = end - 1;
            }
        }
        harvest.add(LAYER, sheet, true);
    }

    private static void read(String text, int start, int end, Octets octets) {
        int high = -1;
        int first = start;
        for (int i = start; i < end; i++) {
            int digit = Digits.hex(text.charAt(i));
            if (digit < 0) {
                continue;
            }
            if (high < 0) {
                high = digit;
                first = i;
            } else {
                octets.put(high << 4 | digit, first, i + 1);
                high = -1;
            }
        }
        octets.read();
    }
}
