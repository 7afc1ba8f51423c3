package org.nadhir.reports.leak.view;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in words, one at a time: which words make up the number that begins at a word, in five languages mixed.
final class NumberWords {

    /// What a word is to a number.
    record Entry(char kind, long value) {}

    /// A number and the word after it.
    record Amount(long value, int next) {}

    private static final int FIGURE_DIGITS_MAX = 3;
    private static final long DUAL_MIN = 100_000;
    private static final Entry KILO = new Entry('K', 1_000);
    private static final long MOST = 1_000_000_000_000L;
    private static final Lexicon<Entry> LEXICON = lexicon();

    private static final WordFilter FILTER = new WordFilter(LEXICON);

    private NumberWords() {}

    /// All words of numbers.
    static Lexicon<Entry> words() {
        return LEXICON;
    }

    /// What this word is, without the و that Arabic writes together with it.
    static @Nullable Entry entry(Words words, int i) {
        Entry entry = LEXICON.find(words, i);
        if (entry != null || i < 0 || i >= words.size() || !startsWithWaw(words, i)) {
            return entry;
        }
        if (!FILTER.mayHold(words.hashOfRest(i))) {
            return null;
        }
        Entry after = LEXICON.find(words.plain(i).substring(1));
        return after == null || after.kind() == 'A' ? null : after;
    }

    /// `false` only where no word with this hash ([Words#hash]) is part of a number.
    static boolean mayBeWord(long hash) {
        return FILTER.mayHold(hash);
    }

    /// Whether a plain word is part of a number.
    static boolean isWord(String plain) {
        return LEXICON.find(plain) != null;
    }

    static boolean startsWithWaw(Words words, int i) {
        return words.text().charAt(words.start(i)) == 'و' && words.end(i) - words.start(i) > 2;
    }

    /// The number that begins at word `i`, or null where none does. Figures of up to three digits may stand for words
    /// where a power follows one of them: 7 million 512 thousand 524.
    static @Nullable Amount at(Words words, int i) {
        Amount part = belowThousand(words, i);
        if (part == null) {
            part = isPower(words, i + 1) ? figure(words, i) : null;
        }
        if (part == null) {
            Entry entry = entry(words, i);
            // مليونان is a number of its own, and more may follow.
            boolean dual = entry != null && entry.kind() == 'C' && entry.value() > DUAL_MIN;
            if (entry == null || (entry.kind() != 'K' && !dual)) {
                return null;
            }
            if (dual) {
                return dual(words, entry, i + 1);
            }
            part = new Amount(1, i);
        }
        long sum = 0;
        long last = MOST;
        long value = part.value();
        int next = part.next();
        while (true) {
            Entry power = entry(words, next);
            if (power == null && words.plain(next).equals("k") && next == i + 1 && words.isNumber(i)) {
                power = KILO;
            }
            if (power == null || power.kind() != 'K' || power.value() >= last) {
                return new Amount(sum + value, next);
            }
            last = power.value();
            sum += value * last;
            next++;
            int behind = afterAnd(words, next);
            Amount more = belowThousand(words, behind);
            if (more == null) {
                more = figure(words, behind);
            }
            if (more == null || sum >= MOST || more.value() >= last) {
                return new Amount(sum, next);
            }
            value = more.value();
            next = more.next();
        }
    }

    private static Amount dual(Words words, Entry entry, int next) {
        Amount rest = at(words, afterAnd(words, next));
        boolean below = rest != null && rest.value() * 2 < entry.value();
        return rest == null || !below
                ? new Amount(entry.value(), next)
                : new Amount(entry.value() + rest.value(), rest.next());
    }

    private static boolean isPower(Words words, int i) {
        Entry entry = entry(words, i);
        boolean kilo = entry == null && words.plain(i).equals("k");
        return kilo || (entry != null && entry.kind() == 'K');
    }

    private static @Nullable Amount figure(Words words, int i) {
        boolean few = words.isNumber(i) && words.end(i) - words.start(i) <= FIGURE_DIGITS_MAX;
        return few ? new Amount(Integer.parseInt(words.plain(i)), i + 1) : null;
    }

    private static @Nullable Amount belowThousand(Words words, int i) {
        Amount first = belowHundred(words, i);
        Entry here = entry(words, i);
        if (first == null && here != null && (here.kind() == 'H' || (here.kind() == 'C' && here.value() < DUAL_MIN))) {
            int next = i + 1;
            return withRest(words, here.value(), next);
        }
        if (first == null) {
            return null;
        }
        Entry hundred = entry(words, first.next());
        return hundred != null && hundred.kind() == 'H' && !startsWithWaw(words, first.next())
                ? withRest(words, first.value() * 100, first.next() + 1)
                : first;
    }

    private static Amount withRest(Words words, long hundreds, int next) {
        Amount rest = hundreds % 1000 == 0 ? belowThousand(words, afterAnd(words, next)) : null;
        Amount below = rest == null ? belowHundred(words, afterAnd(words, next)) : rest;
        return below == null ? new Amount(hundreds, next) : new Amount(hundreds + below.value(), below.next());
    }

    private static @Nullable Amount belowHundred(Words words, int i) {
        Entry first = entry(words, i);
        if (first == null) {
            return null;
        }
        return switch (first.kind()) {
            case 'U' ->
                isKind(words, i + 1, 'V') && first.value() == 4
                        ? eighty(words, i + 2)
                        : new Amount(first.value(), i + 1);
            case 'u' -> arabicUnit(words, first, i + 1);
            case 'N', 'E' -> new Amount(first.value(), i + 1);
            case 'D' -> new Amount(ten(words, i + 1), isTeen(words, i + 1) ? i + 2 : i + 1);
            case 'T', 'V' -> tens(words, first.value(), i + 1);
            default -> null;
        };
    }

    private static Amount arabicUnit(Words words, Entry unit, int next) {
        if (isKind(words, next, 'E')) {
            return new Amount(unit.value() + 10, next + 1);
        }
        int tens = afterAnd(words, next);
        boolean joined = tens > next || (tens < words.size() && startsWithWaw(words, tens));
        Entry entry = entry(words, tens);
        return joined && entry != null && entry.kind() == 'T'
                ? new Amount(entry.value() + unit.value(), tens + 1)
                : new Amount(unit.value(), next);
    }

    private static Amount tens(Words words, long value, int next) {
        int unit = afterAnd(words, next);
        if (value == 60 && (isKind(words, unit, 'D') || isKind(words, unit, 'N'))) {
            return eightyOrSixty(words, value, unit);
        }
        Entry entry = entry(words, unit);
        return entry != null && entry.kind() == 'U' && entry.value() > 0
                ? new Amount(value + entry.value(), unit + 1)
                : new Amount(value, next);
    }

    private static Amount eighty(Words words, int next) {
        int unit = afterAnd(words, next);
        return isKind(words, unit, 'D') || isKind(words, unit, 'N')
                ? eightyOrSixty(words, 80, unit)
                : tens(words, 80, next);
    }

    private static Amount eightyOrSixty(Words words, long value, int teen) {
        Entry entry = entry(words, teen);
        if (entry != null && entry.kind() == 'D') {
            return new Amount(value + ten(words, teen + 1), isTeen(words, teen + 1) ? teen + 2 : teen + 1);
        }
        return new Amount(value + (entry == null ? 0 : entry.value()), teen + 1);
    }

    private static long ten(Words words, int next) {
        Entry entry = entry(words, next);
        return entry != null && isTeen(words, next) ? 10 + entry.value() : 10;
    }

    private static boolean isTeen(Words words, int i) {
        Entry entry = entry(words, i);
        return entry != null && entry.kind() == 'U' && entry.value() >= 7;
    }

    private static boolean isKind(Words words, int i, char kind) {
        Entry entry = entry(words, i);
        return entry != null && entry.kind() == kind;
    }

    private static int afterAnd(Words words, int i) {
        String word = words.plain(i);
        return word.equals("and") || word.equals("et") || word.equals("و") || word.equals("اور") ? i + 1 : i;
    }

    private static Lexicon<Entry> lexicon() {
        Map<String, Entry> entries = new HashMap<>();
        for (String[] row : WordList.rows("numbers.tsv")) {
            for (String word : row[2].split("\\|", -1)) {
                entries.putIfAbsent(Plain.of(word), new Entry(row[0].charAt(0), Long.parseLong(row[1])));
            }
        }
        return new Lexicon<>(entries);
    }
}
