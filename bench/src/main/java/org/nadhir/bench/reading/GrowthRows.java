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

    /// Reads reports of 4 KB, and holds a tenth and all of a stream together.
    ///
    /// @param read reports of 4 KB to read
    /// @param sizes of the streams, each ten times the one before
    public static List<Row> measure(int read, List<Integer> sizes) {
        Reader reader = Reader.create();
        for (int i = 0; i < WARM_UP; i++) {
            reader.read(report(i), "2025-01-25");
        }
        long start = nanos();
        for (int i = 0; i < read; i++) {
            reader.read(report(i), "2025-01-25");
        }
        double seconds = (nanos() - start) / 1e9;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("reading, all steps", read + " Arabic reports of 4 KB from templates",
                read / seconds, "reports/s", Bar.atLeast(500), "processor time of one thread",
                "org.nadhir.reports.Reader#read"));
        timed(reader, stream(reader, WARM_UP * 10));
        double before = 0;
        for (int size : sizes) {
            double now = timed(reader, stream(reader, size)) / 1e9;
            if (before > 0) {
                rows.add(Row.of("corroboration, growth exponent", size / 10 + " and " + size + " reports of a stream",
                        Math.log10(now / before), "exponent", Bar.atMost(1.15),
                        String.format(Locale.ROOT, "%.2f s and %.2f s of one thread; four statements a report, "
                                + "25 events a day told by sixteen reports each", before, now), TOGETHER));
            }
            before = now;
        }
        return rows;
    }

    private static List<Reading> stream(Reader reader, int size) {
        List<Reading> readings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            readings.add(reader.read(Wire.report(i), Wire.date(i)));
        }
        return readings;
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
    public static Report report(int number) {
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
