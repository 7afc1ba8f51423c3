package org.nadhir.reports.leak.cipher;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Numbers that are said in groups of three or four digits: what becomes of their digits where a group loses the zeros
/// that it begins with (0512: five hundred and twelve), or is read word by word (nine thousand five hundred: 9 1000 5
/// 100).
public final class GroupedDigits {

    private static final int[] SIZES = {3, 4};
    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int ROW_MAX = 60;

    private GroupedDigits() {}

    /// Rows of digits that are shorter than the number.
    public static Set<String> withoutZeros(String digits) {
        Set<String> all = new LinkedHashSet<>();
        if (digits.indexOf('0') >= 0) {
            for (int size : SIZES) {
                for (int first : new int[] {size, digits.length() % size}) {
                    StringBuilder row = new StringBuilder(digits.length());
                    groups(digits, first, size).forEach(row::append);
                    all.add(row.toString());
                }
            }
        }
        all.remove(digits);
        return all;
    }

    /// Rows of digits that are longer than the number: what its words say one by one.
    public static Set<String> inPieces(String digits) {
        Set<String> all = new LinkedHashSet<>();
        for (int size : SIZES) {
            for (int first : new int[] {size, digits.length() % size}) {
                for (Way way : Way.values()) {
                    StringBuilder row = new StringBuilder(digits.length() * 2);
                    groups(digits, first, size).forEach(group -> say(group, way, row));
                    all.add(row.substring(0, Math.min(ROW_MAX, row.length())));
                }
            }
        }
        all.remove(digits);
        return all;
    }

    /// @param first how many digits the first group has, or 0
    private static List<Integer> groups(String digits, int first, int size) {
        List<Integer> groups = new ArrayList<>();
        int from = 0;
        for (int to = first == 0 ? size : first; from < digits.length(); to += size) {
            groups.add(Integer.parseInt(digits.substring(from, Math.min(to, digits.length()))));
            from = Math.min(to, digits.length());
        }
        return groups;
    }

    /// How languages say a group: hundreds in two words or one, ones behind the tens, before them, or in one word.
    private enum Way {
        ENGLISH,
        FRENCH,
        ARABIC,
        PERSIAN,
        URDU
    }

    private static void say(int group, Way way, StringBuilder row) {
        int thousands = group / THOUSAND;
        int hundreds = group % THOUSAND / HUNDRED;
        int rest = group % HUNDRED;
        if (thousands > 0) {
            row.append(thousands == 1 && way != Way.ENGLISH && way != Way.URDU ? "" : thousands).append(THOUSAND);
        }
        if (hundreds > 0) {
            boolean one = way == Way.ARABIC || way == Way.PERSIAN;
            String said = hundreds == 1 && way == Way.FRENCH ? "" : String.valueOf(hundreds);
            row.append(one ? String.valueOf(hundreds * HUNDRED) : said + HUNDRED);
        }
        if (rest == 0) {
            row.append(group == 0 ? "0" : "");
        } else if (way == Way.URDU || rest < TWENTY || rest % TEN == 0) {
            row.append(rest);
        } else if (way == Way.ARABIC) {
            row.append(rest % TEN).append(rest / TEN * TEN);
        } else {
            row.append(rest / TEN * TEN).append(rest % TEN);
        }
    }
}
