package org.nadhir.bench.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.nadhir.model.Marking;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;

/// A stream of reports from templates of ours, as a news wire runs: every day some events, each told by several outlets
/// on someone's word, some of them days later. Each report is drawn from its number alone.
final class Wire {

    /// Reports of one day; a larger stream is a longer one.
    private static final int REPORTS_A_DAY = 100;
    private static final int EVENTS_A_DAY = 25;
    private static final int SENTENCES = 4;
    private static final int LATE_DAYS = 3;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final List<String> MONTHS = List.of("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
            "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول");
    private static final List<String> PLACES = List.of("البصرة", "الموصل", "عدن", "طرابلس", "حلب", "درعا", "القاهرة",
            "دمشق", "بغداد", "بيروت", "عمان", "الرقة", "دير الزور", "حمص", "إدلب", "صنعاء", "تونس", "الرباط", "كركوك");
    private static final List<String> ACTS = List.of("إحباط هجوم على مسجد في", "وقوع انفجار في سوق في",
            "اعتقال خلية في", "وقوع هجوم على حاجز في", "التخطيط لهجوم على كنيسة في");
    private static final List<String> SPEAKERS = List.of("قال مسؤول أمريكي إن تقارير تحدثت عن",
            "أعلنت وزارة الداخلية العراقية", "ذكرت وكالة رويترز نقلًا عن مصدر أمني", "أكد مصدر عسكري",
            "تحدث شهود عيان عن", "نقلت صحيفة \"واشنطن بوست\" عن مسؤولين أمريكيين", "أكدت وزارة الدفاع السورية");

    private Wire() {}

    /// The day on which a report appears.
    static String date(int number) {
        return FIRST.plusDays(number / REPORTS_A_DAY).toString();
    }

    static Report report(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("أخبار اليوم رقم ").append(number).append("\n\n");
        for (int i = 0; i < SENTENCES; i++) {
            int day = Math.max(0, number / REPORTS_A_DAY - random.nextInt(LATE_DAYS));
            sentence(text, pick(SPEAKERS, random), day, day * EVENTS_A_DAY + random.nextInt(EVENTS_A_DAY));
        }
        return new Report(new ReportId(new UUID(3, number).toString()), new SourceId(new UUID(4, number).toString()),
                "w" + number + ".txt", text.toString(), Instant.EPOCH, Marking.CLEAR);
    }

    private static void sentence(StringBuilder text, String speaker, int day, int event) {
        Random random = new Random(event * 31L + 7);
        LocalDate date = FIRST.plusDays(day);
        text.append(speaker).append(' ').append(pick(ACTS, random)).append(' ').append(pick(PLACES, random))
                .append(" يوم ").append(date.getDayOfMonth()).append(' ').append(MONTHS.get(date.getMonthValue() - 1))
                .append(' ').append(date.getYear()).append("، ومقتل ").append(3 + random.nextInt(40))
                .append(" شخصًا.\n\n");
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
