package org.nadhir.reports.leak.view;

/// Names torn apart or run together: digits put between letters, capitals for spaces.
final class SplitPeeler implements Peeler {

    private static final int AROUND = 24;
    private static final int DIGITS_MAX = 3;

    private static final int DIGITS_MIN = 6;
    private static final int BETWEEN_MAX = 3;

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
        letters(base, harvest);
        harvest.add("digits-between", digits, true);
        harvest.add("run-together", capitals, false);
    }

    /// Numbers with as many letters between each two digits: `9a0a8a5a`. In what machines make no two gaps are alike.
    private static void letters(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            boolean first = Digits.decimal(text.charAt(i)) >= 0 && (i == 0 || Digits.decimal(text.charAt(i - 1)) < 0);
            int step = first ? step(text, i) : 0;
            int end = i;
            int digits = 1;
            while (step > 1 && end + step < text.length() && step(text, end) == step) {
                end += step;
                digits++;
            }
            if (digits >= DIGITS_MIN) {
                for (int k = i; k <= end; k += step) {
                    sheet.put((char) ('0' + Digits.decimal(text.charAt(k))), k, k + 1);
                }
                sheet.gap(i);
            }
            i = Math.max(i + 1, end);
        }
        harvest.add("letters-between", sheet, true);
    }

    /// How far on the next digit stands if only letters are between, a few of them; 0 where it is not so.
    private static int step(String text, int i) {
        int next = i + 1;
        while (next < text.length() && next - i <= BETWEEN_MAX && Words.isLetter(text.charAt(next))) {
            next++;
        }
        return next > i + 1 && next < text.length() && Digits.decimal(text.charAt(next)) >= 0 ? next - i : 0;
    }
}
