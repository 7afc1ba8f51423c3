package org.nadhir.reports.leak.view;

/// Addresses of mail read out: "k dot najjar at example dot org", `نقطة` and `آت`, `point` and `arobase`, `ڈاٹ` and
/// `ایٹ`, or with the signs in brackets.
final class AddressPeeler implements Peeler {

    private static final int BETWEEN_MAX = 4;
    private static final int PARTS_MAX = 8;

    @Override
    public void peel(Base base, Harvest harvest) {
        Words words = base.words();
        Sheet sheet = harvest.sheet(base);
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.end(i) - words.start(i) <= 8 && Signs.of(words, i) == '@') {
                address(words, i, sheet);
            }
        }
        harvest.add("spoken-address", sheet, true);
    }

    private static void address(Words words, int at, Sheet sheet) {
        int last = right(words, at + 1);
        if (last < 0) {
            return;
        }
        int first = left(words, at - 1);
        boolean sign = false;
        for (int i = first; i <= last; i++) {
            char read = i == at ? '@' : sign || i == first || i == at + 1 ? 0 : Signs.of(words, i);
            if (read != 0) {
                sheet.put(read, words.start(i), words.end(i));
            } else {
                if (i > first && !sign) {
                    sheet.put(between(words, i - 1), words.end(i - 1), words.start(i));
                }
                sheet.copy(words.start(i), words.end(i));
            }
            sign = read != 0;
        }
        sheet.gap(words.start(at));
    }

    /// The last word of the host's name, or −1 where none follows.
    private static int right(Words words, int i) {
        int last = i;
        int dots = 0;
        for (int part = 0; part < PARTS_MAX; part++) {
            if (isRead(words, last + 1) && last + 2 < words.size() && words.between(last) <= BETWEEN_MAX) {
                dots += Signs.of(words, last + 1) == '.' ? 1 : 0;
                last += 2;
            } else if (last + 1 < words.size() && between(words, last) != 0) {
                dots += between(words, last) == '.' ? 1 : 0;
                last++;
            } else {
                break;
            }
        }
        return dots > 0 ? last : -1;
    }

    private static int left(Words words, int i) {
        int first = i;
        for (int part = 0; part < PARTS_MAX && first > 0; part++) {
            if (first > 1 && isRead(words, first - 1) && words.between(first - 1) <= BETWEEN_MAX) {
                first -= 2;
            } else if (between(words, first - 1) != 0) {
                first--;
            } else {
                break;
            }
        }
        return first;
    }

    private static boolean isRead(Words words, int i) {
        char sign = i < words.size() ? Signs.of(words, i) : 0;
        return sign != 0 && sign != '@';
    }

    /// The sign that stands between word `i` and the next, or NUL.
    private static char between(Words words, int i) {
        String text = words.text();
        if (words.between(i) > 3) {
            return 0;
        }
        for (int k = words.end(i); k < words.start(i + 1); k++) {
            if ("._-+".indexOf(text.charAt(k)) >= 0) {
                boolean sentence = k + 1 < words.start(i + 1) && k == words.end(i);
                return sentence ? 0 : text.charAt(k);
            }
        }
        return words.between(i) == 0 ? '\u200D' : 0;
    }
}
