package org.nadhir.reports.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Language;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.TimeExpression.Conflict;

final class TimeReaderTest {

    /// All texts here were "written" on a Wednesday.
    private static final String REFERENCE = "2031-05-21";

    private static List<TimeExpression> times(String text, Language language, String reference) {
        List<TimeExpression> times = TimeReader.times(text, language, List.of(), reference);
        int end = 0;
        for (TimeExpression time : times) {
            assertTrue(time.span().start() >= end && time.span().length() > 0, "spans in order, none empty");
            assertTrue(time.span().end() <= text.length(), "span inside the text");
            assertTrue(time.isConflict() || time.candidates().isEmpty() || time.candidates().contains(time.value()),
                    "a value that may be another is one of both");
            end = time.span().end();
        }
        return times;
    }

    /// The times of a text as `words=value`, a vague one with `~`, a conflict as `words!reading,reading`.
    private static String shown(String text, List<TimeExpression> times) {
        List<String> shown = new ArrayList<>();
        for (TimeExpression time : times) {
            String words = time.span().in(text);
            shown.add(time.isConflict()
                    ? words + "!" + String.join(",", time.candidates())
                    : words + "=" + time.value() + (time.vague() ? "~" : ""));
        }
        return String.join(" ; ", shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وصل الوفد في 11 من كانون الثاني 2030 | 11 من كانون الثاني 2030=2030-01-11
            في 9 شباط/فبراير الجاري | 9 شباط/فبراير الجاري=2031-02-09
            في حزيران/ يونيو الماضي | حزيران/ يونيو الماضي=2030-06
            في آذار (مارس) 2029 | آذار (مارس) 2029=2029-03
            يوم 3 جانفي و4 غشت و5 دجنبر | 3 جانفي=2031-01-03 ; 4 غشت=2030-08-04 ; 5 دجنبر=2030-12-05
            ܒ 7 ܢܝܣܢ 2030 | 7 ܢܝܣܢ 2030=2030-04-07
            الجمعة 16 أيار | الجمعة 16 أيار=2031-05-16
            في الحادي عشر من نيسان الماضي | الحادي عشر من نيسان الماضي=2031-04-11
            في الـ12 من الشهر الجاري | الـ12 من الشهر الجاري=2031-05-12
            من 3 إلى 5 آذار 2030 | 3 إلى 5 آذار 2030=2030-03-03/2030-03-05
            بين 27 تشرين الثاني و8 كانون الأول 2030 | 27 تشرين الثاني=2030-11-27 ; 8 كانون الأول 2030=2030-12-08
            منذ الغزو عام 2003 | عام 2003=2003
            بين عامي 2025 و2026 | بين عامي 2025 و2026=2025/2026
            أواخر عام 2029 ومطلع 2030 | أواخر عام 2029=2029 ; مطلع 2030=2030
            في صيف 2028، انسحبوا | صيف 2028=2028
            ديسمبر من العام الماضي | ديسمبر من العام الماضي=2030-12
            في 2029 ثم في 4 أيار من العام نفسه | 2029=2029 ; 4 أيار من العام نفسه=2029-05-04
            الشهر الحالي والعام المقبل | الشهر الحالي=2031-05 ; العام المقبل=2032
            الأسبوع الماضي | الأسبوع الماضي=2031-W20
            أمس الثلاثاء | أمس الثلاثاء=2031-05-20
            يوم الاثنين | يوم الاثنين=2031-05-19
            الخميس المقبل | الخميس المقبل=2031-05-22
            قبل نحو أسبوعين | قبل نحو أسبوعين=2031-05-07~
            منذ ثلاثة أيام وقبل 4 سنوات | منذ ثلاثة أيام=2031-05-18 ; قبل 4 سنوات=2027
            قبل أكثر من عقد | قبل أكثر من عقد=~
            خلال السنوات الخمس الماضية | السنوات الخمس الماضية=~
            منذ ذلك الحين | منذ ذلك الحين=~
            في 15 رمضان 1446 هـ | 15 رمضان 1446 هـ=2025-03-15
            12/03/2030 و2030-03-12 | 12/03/2030=2030-03-12 ; 2030-03-12=2030-03-12
            الشهر الجاري والاثنين، في ٣ حزيران ٢٠٣٠ | الشهر الجاري=2031-05 ; الاثنين، في ٣ حزيران ٢٠٣٠=2030-06-03
            هجمات 11 سبتمبر | 11 سبتمبر=2001-09-11
            """)
    void readsOneExamplePerArabicRule(String text, String expected) {
        assertEquals(expected, shown(text, times(text, Language.ARABIC, REFERENCE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Friday, Jan. 24, 2025 | Friday, Jan. 24, 2025=2025-01-24
            the 24th of January | the 24th of January=2031-01-24
            3-5 March 2030 | 3-5 March 2030=2030-03-03/2030-03-05
            in January 2030 and last December | January 2030=2030-01 ; last December=2030-12
            December of last year | December of last year=2030-12
            early this month, late 2029 | early this month=2031-05 ; late 2029=2029
            between 2015 and 2016, since 2017 | between 2015 and 2016=2015/2016 ; 2017=2017
            yesterday, on Monday | yesterday=2031-05-20 ; Monday=2031-05-19
            next Friday | next Friday=2031-05-23
            two weeks ago; about three years ago | two weeks ago=2031-05-07~ ; about three years ago=2028~
            in the 1990s | 1990s=1990/1999~
            over the past three years | the past three years=~
            on 03/04/2030 and on 13/04/2030 | 03/04/2030=~ ; 13/04/2030=2030-04-13
            """)
    void readsOneExamplePerEnglishRule(String text, String expected) {
        assertEquals(expected, shown(text, times(text, Language.ENGLISH, REFERENCE)));
    }

    /// The verb nearest to it tells on which side of the report a time lies.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ستهاجم المجموعة السوق يوم الجمعة | يوم الجمعة=2031-05-23
            قالت الوزارة يوم الجمعة إن المجموعة ستهاجم السوق يوم الأحد | يوم الجمعة=2031-05-16 ; يوم الأحد=2031-05-25
            يخطط التنظيم لهجوم خلال يومين | خلال يومين=2031-05-21/2031-05-23
            سينفذ الهجوم خلال 48 ساعة | خلال 48 ساعة=2031-05-21/2031-05-23
            سيصل الوفد بعد ثلاثة أيام | بعد ثلاثة أيام=2031-05-24
            في غضون 3 أيام مقبلة | في غضون 3 أيام=~
            بعد يومين من المعارك قتل ثلاثة | بعد يومين=~
            The cell will strike on Friday | Friday=2031-05-23
            Officials said on Friday that the cell will strike on Sunday | Friday=2031-05-16 ; Sunday=2031-05-25
            On Friday, the group plans to attack | Friday=2031-05-23
            They will strike in two days | in two days=2031-05-23
            An attack is expected within 48 hours | within 48 hours=2031-05-21/2031-05-23
            The group will strike this Sunday | this Sunday=2031-05-25
            They killed ten people in two days |
            """)
    void putsATimeWhereTheVerbPutsIt(String text, String expected) {
        Language language = text.charAt(0) < 'z' ? Language.ENGLISH : Language.ARABIC;
        assertEquals(expected == null ? "" : expected, shown(text, times(text, language, REFERENCE)));
    }

    @Test
    void aWeekdayThatNoVerbPlacesIsGivenWithBothDaysThatItCanBe() {
        TimeExpression friday = times("موعد الاجتماع: الجمعة", Language.ARABIC, REFERENCE).getFirst();
        assertEquals(List.of("2031-05-16", "2031-05-23"), friday.candidates());
        assertEquals(Conflict.NONE, friday.conflict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قالت منصة سوريا ٢٤ إنها
            مجموعة أنصار السنة
            توجيه ضربات دقيقة وعملية دقيقة
            مكافأة قدرها 10 ملايين دولار و2016 دولار
            استهدف 2016 موقعا ضمن القرار 2254
            قال أب لطفلين إنه مارس ضغوطا
            في أمس الحاجة إلى المساعدة
            روسيا اليوم واليوم العالمي للطفل
            صلاة الجمعة وقوى 8 آذار
            عقد اجتماعا قبل عقد مؤتمر
            الساعة 9:30 في 2,016 مترا ونسبة 30%
            He may march in the sun with 2016 refugees
            """)
    void takesNoTimeFromOtherNumbersAndNames(String text) {
        assertEquals("", shown(text, times(text, Language.ARABIC, REFERENCE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            في 11 ديسمبر/كانون الثاني | 11 ديسمبر/كانون الثاني!2030-12-11,2031-01-11
            في تشرين الثاني/ديسمبر الماضي | تشرين الثاني/ديسمبر الماضي!2030-11,2030-12
            يوم الخميس 24 كانون الثاني 2025 | الخميس 24 كانون الثاني 2025!2025-01-24,2025-01-23
            """)
    void marksNamesAndWeekdaysThatExcludeEachOther(String text, String expected) {
        assertEquals(expected, shown(text, times(text, Language.ARABIC, REFERENCE)));
    }

    @Test
    void marksTwoTimesOfOneAct() {
        String text = "ومطلع الشهر الجاري، دعا الوزير في بيان له اليوم إلى الحوار.";
        TimeExpression today = times(text, Language.ARABIC, REFERENCE).getLast();
        assertEquals(Conflict.TWO_TIMES, today.conflict());
        assertEquals(List.of("2031-05-21", "2031-05"), today.candidates());
        assertEquals("2031-05", today.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            مطلع الشهر الجاري، قال الوزير إن الاجتماع يعقد اليوم. | 2031-05-21
            أعلن الوزير اليوم عن مقتل قائد الشهر الماضي. | 2031-05-21
            مطلع الشهر الجاري، دعا الوزير في بيان له اليوم إلى الحوار. | 2031-05-03
            أواخر الشهر الجاري دعا الوزير اليوم إلى الحوار. | 2031-05-28
            """)
    void leavesTwoActsOrFittingTimesAlone(String text, String reference) {
        assertTrue(times(text, Language.ARABIC, reference).stream().noneMatch(TimeExpression::isConflict));
    }

    /// All pairs of months in all pairs of naming systems: the pair is silent exactly if the months agree.
    @Test
    void marksEveryMonthPairThatDisagreesAndNoOther() {
        List<String> tags = List.of("ar-SY", "ar-EG", "ar-DZ", "ar-MA", "ar-MR");
        int pairs = 0;
        for (String one : tags) {
            for (String two : tags) {
                for (Month first : Month.values()) {
                    for (Month second : Month.values()) {
                        checkPair(name(first, one), first, name(second, two), second);
                        pairs++;
                    }
                }
            }
        }
        assertEquals(25 * 144, pairs);
    }

    private static void checkPair(String one, Month first, String two, Month second) {
        String text = "وقع ذلك في 11 " + one + "/" + two + " 2030 في المدينة";
        List<TimeExpression> times = times(text, Language.ARABIC, "");
        assertEquals(1, times.size(), text);
        TimeExpression time = times.getFirst();
        assertEquals("11 " + one + "/" + two + " 2030", time.span().in(text));
        String firstDay = "2030-%02d-11".formatted(first.getValue());
        String secondDay = "2030-%02d-11".formatted(second.getValue());
        if (first == second) {
            assertEquals(Conflict.NONE, time.conflict(), text);
            assertEquals(firstDay, time.value(), text);
        } else {
            assertEquals(Conflict.MONTH_NAMES, time.conflict(), text);
            assertEquals(List.of(firstDay, secondDay), time.candidates(), text);
        }
    }

    private static String name(Month month, String tag) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(tag));
    }

    @Test
    void takesTwoNeighbouringMonthsOfOneNamingForAPeriod() {
        String text = "بين يناير/فبراير 2030";
        assertEquals("يناير/فبراير 2030=2030-01/2030-02", shown(text, times(text, Language.ARABIC, "")));
    }

    @Test
    void proposesTheReadingThatAnotherMentionSupports() {
        String text = "أعلن البيان في 24 ديسمبر/كانون الثاني ما حدث.\nوقع ذلك في 24 كانون الثاني 2030.";
        assertEquals("2030-01-24", times(text, Language.ARABIC, "").getFirst().value());
    }

    @Test
    void infersTheReferenceFromTheNewestDatedDay() {
        String text = "في 8 كانون الأول 2030 سقط الجسر.\n"
                + "وقالت الوزارة، الجمعة 24 من كانون الثاني، إن الشهر الحالي صعب.";
        assertEquals("2031-01-24", TimeReader.reference(text, Language.ARABIC, List.of()));
        TimeExpression month = times(text, Language.ARABIC, "").getLast();
        assertEquals("2031-01", month.value());
        assertEquals(TimeExpression.Basis.INFERRED_REFERENCE, month.basis());
    }

    @Test
    void resolvesNothingWithoutAReference() {
        String text = "أمس وفي 11 كانون الثاني والعام الماضي، ومنذ 2016.";
        assertEquals("", TimeReader.reference(text, Language.ARABIC, List.of()));
        assertEquals(
                "أمس= ; 11 كانون الثاني= ; العام الماضي= ; 2016=2016",
                shown(text, times(text, Language.ARABIC, "")));
    }

    @Test
    void keepsSpansInsideAnyText() {
        String letters =
                "ابتةثجحدرسصعفقكلمنهويآأإى 0123456789٠١٢٣/-.،()\"'\n\tabcdMJ\u064b\u0640\u200f\ud83d\ude00";
        List<String> words = List.of("كانون الثاني", "11", "2030", "الماضي", "/", "ديسمبر", "الاثنين", "هذا", "الشهر",
                "أمس", "بين", "عام", "و", "May", "last",
                "قبل", "أسبوعين", "من", "أوائل", "هـ", "رمضان", "-", "(", "اليوم");
        Random random = new Random(20310521);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                if (random.nextInt(3) == 0) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                } else {
                    text.append(words.get(random.nextInt(words.size())));
                }
                text.append(random.nextBoolean() ? " " : "");
            }
            Language language = random.nextBoolean() ? Language.ARABIC : Language.ENGLISH;
            String reference = random.nextBoolean() ? REFERENCE : "";
            List<TimeExpression> once = times(text.toString(), language, reference);
            assertEquals(once, times(text.toString(), language, reference), "the same text gives the same times");
        }
    }
}
