package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.reports.leak.cipher.DigitCiphers;
import org.nadhir.reports.leak.cipher.GroupedDigits;
import org.nadhir.reports.leak.view.Day;
import org.nadhir.reports.leak.view.Days;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Rows of digits that are a number or a name in a cipher: each digit so many more, counted from nine, keys of a
/// telephone, squares of letters; and numbers of which the last digits are left out, or only the last six are said.
final class DigitCipherSearch {

    private static final int MANY = 500;
    /// Steps tell a number from chance from nine digits on.
    private static final int STEPS_DIGITS = 9;
    private static final int ANYWHERE_MIN = 10;
    private static final int SHORT_MIN = 7;
    private static final int LAST = 6;
    private static final int LEFT_OUT_MAX = 3;
    private static final int LEFT_MIN = 5;
    private static final int LEFT_OF_PHONE_MIN = 7;
    private static final int RUN_MAX = 20;
    private static final int DAY_DIGITS = 8;
    private static final char NO_STEP = 0;

    private final Heads rows = new Heads();
    private final Heads steps = new Heads();
    /// Of each of the steps the digit with which they are the number itself.
    private final Map<String, Character> openly = new HashMap<>();
    private final Map<String, List<Integer>> runs = new HashMap<>();
    private final boolean many;

    DigitCipherSearch(List<Form> forms) {
        this.many = forms.size() > MANY;
        for (Form form : forms) {
            put(form);
        }
        rows.finished();
        steps.finished();
    }

    private void put(Form form) {
        switch (form.kind()) {
            case PERSON, ORGANISATION, CODEWORD, PHRASE, PLACE, EMAIL ->
                DigitCiphers.ofLetters(form.squeezed()).forEach(row -> putRow(form, row));
            case PHONE, NUMBER -> {
                String digits = form.squeezed().replaceAll("[^0-9]", "");
                if (digits.length() >= SHORT_MIN - 1 && digits.length() <= RUN_MAX) {
                    putNumber(form, digits);
                }
            }
            case DATE -> putDay(form);
            case TRAIT, TEXT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> {}
        }
    }

    /// Backwards, with the year in front or at the end.
    private void putDay(Form form) {
        for (Day day : Days.of(form.value())) {
            String date = String.format(Locale.ROOT, "%02d%02d", day.month(), day.day());
            String other = date.substring(2) + date.substring(0, 2);
            for (String row : List.of(day.year() + date, date + day.year(), other + day.year())) {
                if (row.length() == DAY_DIGITS) {
                    putRun(Cipher.reversed(row), form.trace());
                }
            }
        }
    }

    private void putRow(Form form, String row) {
        if (row.length() >= (many ? ANYWHERE_MIN : SHORT_MIN - 1)) {
            rows.put(row, new Aim(form.trace(), Layer.ENCIPHERED, Leak.Weight.NEAR, Fit.of(row.length())));
        }
    }

    private void putNumber(Form form, String digits) {
        boolean phone = form.kind() == Trace.Kind.PHONE;
        if (digits.length() >= STEPS_DIGITS) {
            String tail = phone ? digits.substring(digits.length() - STEPS_DIGITS) : digits;
            for (int factor : new int[] {1, -1}) {
                String row = steps(tail, factor);
                steps.put(row, new Aim(form.trace(), Layer.ENCIPHERED, Leak.Weight.NEAR, Fit.ANYWHERE));
                if (factor == 1) {
                    openly.put(row, tail.charAt(0));
                }
            }
        } else {
            DigitCiphers.changed(digits).forEach(row -> putRow(form, row));
        }
        for (String row : GroupedDigits.withoutZeros(digits)) {
            putRow(form, row);
        }
        if (!many) {
            GroupedDigits.inPieces(digits).forEach(row -> putRow(form, row));
        }
        // Of thousands of numbers one begins with any five digits.
        int least = phone || many ? LEFT_OF_PHONE_MIN : LEFT_MIN;
        String significant = digits.replaceFirst("^0+", "");
        for (String whole : digits.equals(significant) ? List.of(digits) : List.of(digits, significant)) {
            for (int out = 1; out <= LEFT_OUT_MAX && whole.length() - out >= least; out++) {
                putRun(whole.substring(0, whole.length() - out), form.trace());
            }
        }
        if (phone && !many && digits.length() > SHORT_MIN) {
            putRun(digits.substring(digits.length() - LAST), form.trace());
        }
    }

    private void putRun(String run, int trace) {
        List<Integer> same = runs.computeIfAbsent(run, key -> new ArrayList<>());
        if (same.isEmpty() || same.getLast() != trace) {
            same.add(trace);
        }
    }

    private static String steps(String digits, int factor) {
        StringBuilder steps = new StringBuilder(digits.length());
        for (int i = 0; i + 1 < digits.length(); i++) {
            steps.append((char) (1 + Math.floorMod(factor * (digits.charAt(i + 1) - digits.charAt(i)), 10)));
        }
        return steps.toString();
    }

    /// @param digits of a text, [DigitSearch#END] between two rows
    void search(Reading reading, Stream digits, Findings findings) {
        rows.search(digits, (start, end, aim) -> {
            if (end - start >= ANYWHERE_MIN || isRow(digits, start, end)) {
                add(reading, digits, start, end, aim.trace(), aim.layer(), findings);
            }
        });
        char[] between = new char[Math.max(0, digits.length() - 1)];
        for (int i = 0; i < between.length; i++) {
            boolean both = digits.at(i) != DigitSearch.END && digits.at(i + 1) != DigitSearch.END;
            between[i] = both ? (char) (1 + Math.floorMod(digits.at(i + 1) - digits.at(i), 10)) : NO_STEP;
        }
        Stream stepped = new Stream(between, between.length, new int[0]);
        steps.search(stepped, (start, end, aim) -> {
            Character open = openly.get(new String(between, start, end - start));
            boolean last = end + 1 == digits.length() || digits.at(end + 1) == DigitSearch.END;
            if (last && (open == null || open != digits.at(start))) {
                add(reading, digits, start, end + 1, aim.trace(), aim.layer(), findings);
            }
        });
        parts(reading, digits, findings);
    }

    private static boolean isRow(Stream digits, int start, int end) {
        return (start == 0 || digits.at(start - 1) == DigitSearch.END)
                && (end == digits.length() || digits.at(end) == DigitSearch.END);
    }

    private void parts(Reading reading, Stream digits, Findings findings) {
        int start = 0;
        for (int i = 0; i <= digits.length(); i++) {
            if (i < digits.length() && digits.at(i) != DigitSearch.END) {
                continue;
            }
            if (i - start >= LEFT_MIN && i - start <= RUN_MAX) {
                StringBuilder run = new StringBuilder(i - start);
                for (int j = start; j < i; j++) {
                    run.append(digits.at(j));
                }
                for (int trace : runs.getOrDefault(run.toString(), List.of())) {
                    add(reading, digits, start, i, trace, Layer.PART, findings);
                }
            }
            start = i + 1;
        }
    }

    private static void add(
            Reading reading, Stream digits, int start, int end, int trace, Layer layer, Findings findings) {
        findings.add(
                reading,
                trace,
                Leak.Kind.TRACE,
                layer,
                Leak.Weight.NEAR,
                digits.letter(start),
                digits.letter(end - 1) + 1);
    }
}
