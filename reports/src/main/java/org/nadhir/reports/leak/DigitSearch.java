package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Telephone numbers and other numbers, by their digits alone: with or without country code and leading zeros, grouped
/// in any way, backwards, with one digit slipped.
final class DigitSearch {

    /// So many characters may stand between two digits of one number.
    private static final int BETWEEN_MAX = 3;
    /// So many last digits of a telephone number find it: a subscriber's number in most countries.
    private static final int TAIL = 7;
    /// With so many the number is certain.
    private static final int CERTAIN_MIN = 9;
    /// So many digits of a number that has letters as well find it.
    private static final int BADGE_MIN = 6;
    private static final int MANY = 500;
    private static final int NEAR_MIN = 9;
    private static final int SHORT_MIN = 4;
    private static final int TURNED_MIN = 5;
    private static final int RUN_MAX = 40;
    /// Stands between two rows of digits.
    static final char END = 'x';

    /// @param slips whether it is near with one digit slipped: a moment with another digit is another moment, and the
    ///     release has moments of its own
    ///
    /// @param cut after how many digits something must stand between, or 0
    private record Wanted(int trace, String digits, boolean phone, boolean backwards, boolean slips, int cut) {

        Wanted(int trace, String digits, boolean phone, boolean backwards, boolean slips) {
            this(trace, digits, phone, backwards, slips, 0);
        }
    }

    private final List<Wanted> numbers = new ArrayList<>();
    private final DigitCipherSearch ciphers;
    private final PatternSet tails = new PatternSet();
    private final Neighbours neighbours = Neighbours.ofDigits();
    private final List<Wanted> near = new ArrayList<>();

    DigitSearch(List<Form> forms) {
        this.ciphers = new DigitCipherSearch(forms);
        int badgeMin = forms.size() > MANY ? TAIL : BADGE_MIN;
        for (Form form : forms) {
            String digits = digits(form.squeezed());
            switch (form.kind()) {
                case PHONE -> {
                    String significant = withoutZeros(digits);
                    put(new Wanted(form.trace(), significant, true, false, true));
                    put(new Wanted(form.trace(), Cipher.reversed(significant), true, true, false));
                }
                case NUMBER, TIME, IDENTIFIER, CODEWORD -> {
                    boolean all = digits.length() == form.squeezed().length();
                    boolean badge = form.kind() == Trace.Kind.NUMBER && digits.length() >= badgeMin;
                    if (badge || digits.length() >= (all ? SHORT_MIN : CERTAIN_MIN)) {
                        put(new Wanted(form.trace(), digits, false, false, form.kind() != Trace.Kind.TIME));
                        if (all && forms.size() <= MANY) {
                            put(new Wanted(form.trace(), digits + digits, false, false, false));
                            turned(form.trace(), digits);
                        }
                        if (digits.length() >= TAIL) {
                            put(new Wanted(form.trace(), Cipher.reversed(digits), false, true, false));
                        }
                    }
                }
                default -> {}
            }
        }
        tails.finished();
        neighbours.finished();
    }

    /// Its two groups the other way round: `341 84` for 84341.
    private void turned(int trace, String digits) {
        for (int head = 2; head <= digits.length() - 2 && digits.length() >= TURNED_MIN; head++) {
            String turned = digits.substring(head) + digits.substring(0, head);
            if (!turned.equals(digits)) {
                put(new Wanted(trace, turned, false, true, false, digits.length() - head));
            }
        }
    }

    private void put(Wanted number) {
        if (number.digits().length() < SHORT_MIN) {
            return;
        }
        int at = numbers.size();
        numbers.add(number);
        String digits = number.digits();
        boolean cut = number.phone() && digits.length() > TAIL;
        int from = cut && !number.backwards() ? digits.length() - TAIL : 0;
        tails.put(cut ? digits.substring(from, from + TAIL) : digits, at);
        if (number.slips() && digits.length() >= NEAR_MIN) {
            neighbours.put(digits);
            near.add(number);
            if (number.phone() && digits.length() > NEAR_MIN) {
                neighbours.put(digits.substring(digits.length() - NEAR_MIN));
                near.add(number);
            }
        }
    }

    private static String digits(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    void search(Reading reading, Findings findings) {
        Folded folded = reading.folded();
        char[] digits = new char[folded.length() * 2 + 1];
        int[] places = new int[digits.length + 1];
        int count = 0;
        int last = -1;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.letters()[i];
            if (c < '0' || c > '9') {
                continue;
            }
            boolean goesOn = last >= 0
                    && last == i - 1
                    && folded.textStart(i) - folded.textEnd(last + 1) <= BETWEEN_MAX;
            if (!goesOn && count > 0) {
                places[count] = i;
                digits[count++] = END;
            }
            places[count] = i;
            digits[count++] = c;
            last = i;
        }
        places[count] = folded.length();
        if (count > 0) {
            Stream stream = new Stream(digits, count, places);
            search(reading, stream, findings);
            ciphers.search(reading, stream, findings);
        }
    }

    private void search(Reading reading, Stream digits, Findings findings) {
        tails.search(digits, (start, end, value) -> {
            Wanted number = numbers.get(value);
            int from = start;
            int until = end;
            int common = end - start;
            if (number.phone() && !number.backwards()) {
                int at = number.digits().length() - common;
                while (from > 0 && at > 0 && digits.at(from - 1) == number.digits().charAt(at - 1)) {
                    from--;
                    at--;
                }
            } else if (number.phone()) {
                int at = common;
                while (until < digits.length()
                        && at < number.digits().length()
                        && digits.at(until) == number.digits().charAt(at)) {
                    until++;
                    at++;
                }
            }
            found(reading, digits, from, until, number, findings);
        });
        if (!near.isEmpty()) {
            slipped(reading, digits, findings);
        }
    }

    private static void found(
            Reading reading, Stream digits, int from, int until, Wanted number, Findings findings) {
        int common = until - from;
        boolean whole = common == number.digits().length();
        boolean ends = (from == 0 || digits.at(from - 1) == END || digits.at(from - 1) == '0')
                && (until == digits.length() || digits.at(until) == END || isDecimal(reading, digits, until));
        boolean fits = number.phone()
                ? common >= CERTAIN_MIN || whole || isTail(digits, from, until, number.backwards())
                : common >= CERTAIN_MIN || ends;
        if (fits && number.cut() > 0) {
            int cut = digits.letter(from + number.cut());
            fits = ends && reading.folded().textStart(cut) > reading.folded().textEnd(cut);
        }
        if (fits) {
            boolean certain = number.cut() == 0 && (common >= CERTAIN_MIN || (whole && ends));
            findings.add(
                    reading,
                    number.trace(),
                    Leak.Kind.TRACE,
                    number.backwards() ? Layer.REVERSED : Layer.NUMBER,
                    certain ? Leak.Weight.CERTAIN : Leak.Weight.NEAR,
                    digits.letter(from),
                    digits.letter(until - 1) + 1);
        }
    }

    /// Whether nothing but a decimal point and zeros follow: 85,744.00.
    private static boolean isDecimal(Reading reading, Stream digits, int until) {
        int end = until;
        while (end < digits.length() && digits.at(end) == '0') {
            end++;
        }
        boolean zeros = end > until && end - until <= 2 && (end == digits.length() || digits.at(end) == END);
        if (!zeros) {
            return false;
        }
        int before = reading.folded().textEnd(digits.letter(until - 1) + 1);
        int behind = reading.folded().textStart(digits.letter(until));
        return behind == before + 1 && ".,٫،".indexOf(reading.text().charAt(before)) >= 0;
    }

    private static boolean isTail(Stream digits, int from, int until, boolean backwards) {
        return backwards
                ? from == 0 || digits.at(from - 1) == END
                : until == digits.length() || digits.at(until) == END;
    }

    /// A run of digits that is a number but for one or two.
    private void slipped(Reading reading, Stream digits, Findings findings) {
        int start = 0;
        for (int i = 0; i <= digits.length(); i++) {
            if (i < digits.length() && digits.at(i) != END) {
                continue;
            }
            int first = start;
            int length = i - start;
            if (length >= NEAR_MIN - 1 && length <= RUN_MAX) {
                StringBuilder run = new StringBuilder(length);
                for (int j = start; j < i; j++) {
                    run.append(digits.at(j));
                }
                String significant = withoutZeros(run.toString());
                String tail = significant.substring(Math.max(0, significant.length() - NEAR_MIN));
                for (String part : significant.equals(tail) ? List.of(tail) : List.of(significant, tail)) {
                    neighbours.each(
                            part,
                            number -> findings.add(
                                    reading,
                                    near.get(number).trace(),
                                    Leak.Kind.TRACE,
                                    Layer.NEAR,
                                    Leak.Weight.NEAR,
                                    digits.letter(first),
                                    digits.letter(first + length - 1) + 1));
                }
            }
            start = i + 1;
        }
    }
}
