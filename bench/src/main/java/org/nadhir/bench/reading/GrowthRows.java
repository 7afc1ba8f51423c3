package org.nadhir.bench.reading;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.model.Marking;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.reports.Reader;

/// How long reading and holding together take, in processor time of one thread, on reports from templates of ours.
public final class GrowthRows {

    private static final String TOGETHER = "org.nadhir.reports.Reader#together";
    private static final int CHARS = 2_200;
    private static final int WARM_UP = 60;
    private static final List<String> PLACES = List.of("البصرة", "الموصل", "عدن", "طرابلس", "حلب", "درعا", "القاهرة");
    private static final List<String> SPEAKERS = List.of(
            "قال مسؤول أمريكي", "أفادت وزارة الداخلية", "ذكرت وكالة رويترز", "أكد مصدر أمني", "بحسب شهود عيان");
    private static final List<String> ACTS = List.of(
            "إحباط هجوم على مسجد في", "وقوع انفجار في سوق في", "اعتقال خلية في", "عقد لقاء في", "تبادل معلومات في");

    private GrowthRows() {}

    /// Reads that many reports, and holds a tenth and all of them together.
    ///
    /// @param largest reports of the larger of the two groups; the smaller has a tenth
    public static List<Row> measure(int largest) {
        Reader reader = Reader.create();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            reader.read(report(i), "2025-01-25");
        }
        long start = nanos();
        for (int i = 0; i < largest; i++) {
            readings.add(reader.read(report(i), "2025-01-25"));
        }
        double seconds = (nanos() - start) / 1e9;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("reading, all steps", largest + " Arabic reports of 4 KB from templates",
                largest / seconds, "reports/s", Bar.atLeast(500), "processor time of one thread",
                "org.nadhir.reports.Reader#read"));
        long few = timed(reader, readings.subList(0, Math.max(2, largest / 10)));
        long many = timed(reader, readings);
        double exponent = Math.log10(many / (double) Math.max(1, few));
        rows.add(Row.of("corroboration, growth exponent", largest / 10 + " and " + largest + " reports from templates",
                exponent, "exponent", Bar.atMost(1.15),
                String.format(Locale.ROOT, "%.2f s and %.2f s of one thread; statements are compared pair by pair and "
                        + "only the first 4,000, so larger groups are not measured", few / 1e9, many / 1e9),
                TOGETHER));
        return rows;
    }

    private static long timed(Reader reader, List<Reading> readings) {
        long start = nanos();
        reader.together(readings);
        return nanos() - start;
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Another report each time, drawn from its number: a title and sentences, about 4 KB in UTF-8.
    private static Report report(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("تقرير عن أحداث الأسبوع\n\n");
        while (text.length() < CHARS) {
            text.append(pick(SPEAKERS, random)).append(" إن تقارير تحدثت عن ").append(pick(ACTS, random)).append(' ')
                    .append(pick(PLACES, random)).append(" يوم ").append(1 + random.nextInt(28))
                    .append(" يناير 2025، وأصيب ").append(3 + random.nextInt(40)).append(" شخصًا.\n\n");
        }
        return new Report(new ReportId(new UUID(1, number).toString()), new SourceId(new UUID(2, number).toString()),
                "r" + number + ".txt", text.toString(), Instant.EPOCH, Marking.CLEAR);
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
