package org.nadhir.reports.leak.view;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.leak.view.NumberWords.Entry;

/// Numbers of which a part at least is in words, as digits: `four one seven twenty`, `صفر سبعة وتسعون`,
/// `zero double four`. Each row of numbers is read twice where that differs: with tens and units put together, and each
/// word for itself.
final class NumberWordsPeeler implements Peeler {

    private static final int BETWEEN_MAX = 6;
    private static final int DIGITS_MIN = 2;

    @Override
    public void peel(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        write(base.words(), sheet);
        harvest.add("numbers", sheet, false);
    }

    static void write(Words words, Sheet sheet) {
        int i = 0;
        while (i < words.size()) {
            int end = i;
            int named = 0;
            while (end < words.size() && (end == i || words.between(end - 1) <= BETWEEN_MAX)) {
                Entry entry = words.isNumber(end) ? null : entry(words, end);
                if (entry == null && !words.isNumber(end)) {
                    break;
                }
                named += entry == null || entry.kind() == 'A' ? 0 : 1;
                end++;
            }
            if (named > 0) {
                int mark = sheet.length();
                row(words, i, end, true, sheet);
                int middle = sheet.length();
                row(words, i, end, false, sheet);
                if (same(sheet, mark, middle)) {
                    sheet.cut(middle);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static @Nullable Entry entry(Words words, int i) {
        Entry entry = NumberWords.entry(words, i);
        boolean zero = entry == null
                && words.end(i) - words.start(i) == 1
                && words.plain(i).equals("o");
        return zero ? new Entry('U', 0) : entry;
    }

    private static boolean same(Sheet sheet, int mark, int middle) {
        return sheet.length() - middle == middle - mark && sheet.repeats(mark, middle);
    }

    private static void row(Words words, int start, int end, boolean together, Sheet sheet) {
        int mark = sheet.length();
        int times = 1;
        int i = start;
        while (i < end) {
            NumberWords.Amount mixed = together && words.isNumber(i) ? NumberWords.at(words, i) : null;
            if (mixed != null && mixed.next() <= end) {
                sheet.put(Long.toString(mixed.value()), words.start(i), words.end(mixed.next() - 1));
                i = mixed.next();
                continue;
            }
            if (words.isNumber(i)) {
                for (int k = words.start(i); k < words.end(i); k++) {
                    sheet.put((char) ('0' + Digits.decimal(words.text().charAt(k))), k, k + 1);
                }
                i++;
                continue;
            }
            Entry entry = entry(words, i);
            if (entry == null || entry.kind() == 'A') {
                i++;
                continue;
            }
            if (entry.kind() == 'X') {
                times = (int) entry.value();
                i++;
                continue;
            }
            NumberWords.Amount number = together ? NumberWords.at(words, i) : null;
            int next = number == null ? i + 1 : Math.min(end, number.next());
            long value = number == null ? entry.value() : number.value();
            for (int time = 0; time < times; time++) {
                sheet.put(Long.toString(value), words.start(i), words.end(next - 1));
            }
            times = 1;
            i = next;
        }
        if (sheet.length() - mark < DIGITS_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(words.start(start));
        }
    }
}
