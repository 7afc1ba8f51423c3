package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.nadhir.model.Language;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.time.TimeReader;
import org.nadhir.reports.time.spoken.Sort;
import org.nadhir.reports.time.spoken.SpokenReader;
import org.nadhir.reports.time.spoken.SpokenTime;

/// Times in any text, as a report tells them and as one says them: each lies in the text, behind the one before it.
final class TimesOracle implements Oracle {

    private static final LocalDate TODAY = LocalDate.of(2031, 5, 21);

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        boolean some = false;
        for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
            int end = 0;
            for (TimeExpression time : TimeReader.times(text, language, List.of(), TODAY.toString())) {
                Broken.unless(
                        time.span().start() >= end && time.span().end() <= text.length(), "a time lies elsewhere");
                end = time.span().end();
                some = true;
            }
        }
        for (Sort sort : Sort.values()) {
            int end = 0;
            for (SpokenTime time : SpokenReader.read(text, TODAY, sort)) {
                Broken.unless(
                        time.span().start() >= end && time.span().end() <= text.length(), "a time lies elsewhere");
                end = time.span().end();
                some = true;
            }
        }
        return some;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "في 11 ديسمبر/كانون الثاني 2030 ثم من 4 إلى 22 هذا الشهر، بين الساعة 5 و 6 مساءً".getBytes(UTF_8),
                "سيصلون خلال يومين، يوم الجمعة 16 رمضان 1446 هـ، بعد 2 سنة و1 شهر و21 يوما من الآن".getBytes(UTF_8),
                "They will strike on Friday, Jan. 24, 2031, within 48 hours, in the 1990s, 03/04/2030".getBytes(UTF_8));
    }
}
