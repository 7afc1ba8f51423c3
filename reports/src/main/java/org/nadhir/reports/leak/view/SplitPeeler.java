package org.nadhir.reports.leak.view;

/// Names torn apart or run together: digits put between letters, capitals for spaces.
final class SplitPeeler implements Peeler {

    private static final int AROUND = 24;
    private static final int DIGITS_MAX = 3;

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutIds();
        Sheet digits = harvest.sheet(base);
        Patches without = new Patches(digits, AROUND);
        Sheet capitals = harvest.sheet(base);
        Patches apart = new Patches(capitals, AROUND);
        String text = base.text;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                char before = text.charAt(i - 1);
                if (before >= 'a' && before <= 'z') {
                    apart.text(" " + c, i, i + 1);
                }
            } else if (Digits.decimal(c) >= 0 && Words.isLetter(text.charAt(i - 1))) {
                int end = i + 1;
                while (end < text.length() && end - i <= DIGITS_MAX && Digits.decimal(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end < text.length() && end - i <= DIGITS_MAX && Words.isLetter(text.charAt(end))) {
                    without.drop(i, end);
                }
                i = end - 1;
            }
        }
        without.finish();
        apart.finish();
        harvest.add("digits-between", digits, true);
        harvest.add("run-together", capitals, false);
    }
}
