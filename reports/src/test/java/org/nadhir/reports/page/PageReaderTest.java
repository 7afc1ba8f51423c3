package org.nadhir.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.model.Line;

final class PageReaderTest {

    private static final String PROSE =
            "أعلنت البلدية أن فرقها أنهت أعمال الصيانة في الجسر القديم وفتحته أمام حركة المرور من جديد.";
    private static final String ENGLISH_PROSE = "The council said that its crews had finished the repairs on the old"
            + " bridge and opened it to traffic again.";

    /// The lines that are not blank, as `KIND rule`, one per line.
    private static String shown(String text, Language language) {
        List<Line> lines = PageReader.lines(text, language);
        int next = 0;
        for (Line line : lines) {
            assertEquals(next, line.span().start(), "the lines cover the text");
            String rest = text.substring(line.span().end());
            next = line.span().end() + (rest.startsWith("\r\n") ? 2 : 1);
        }
        assertEquals(text.length() + 1, next, "the lines cover the text to its end");
        return lines.stream()
                .filter(line -> line.kind() != Line.Kind.BLANK)
                .map(line -> line.kind() + " " + line.rule())
                .collect(Collectors.joining("\n"));
    }

    private static void check(String text, String expected) {
        assertEquals(expected.strip(), shown(text, Language.ARABIC));
    }

    @Test
    void namesTheLinesOfAnArabicPage() {
        check(
                """
                الرئيسية
                فتح الجسر القديم بعد الصيانة
                عمال يصلحون الجسر القديم فوق النهر صباح اليوم- 3 أيار 2030 (نهر)
                camera iconعمال يصلحون الجسر القديم فوق النهر صباح اليوم- 3 من أيار 2030 (نهر)
                بقلم: سامي الحاج
                ع ع ع

                %s
                أعمال الصيانة
                %s هذا للمرة الثانية.
                اقرأ أيضا: جسر جديد في المدينة
                ولم يذكر تفاصيل أخرى.

                المصدر: جريدة النهر
                مقالات ذات صلة
                ثلاثة جسور تنتظر الصيانة في المدينة منذ سنوات طويلة
                اترك تعليقاً
                لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
                ×
                """
                        .formatted(PROSE, PROSE),
                """
                DROPPED icon
                TITLE first-line
                CAPTION agency-credit
                DROPPED duplicate-caption
                CREDIT byline
                DROPPED icon
                BODY prose
                SUBTITLE short-line
                BODY prose
                DROPPED related
                BODY last-sentence
                CREDIT source-credit
                DROPPED related-end
                DROPPED tail
                DROPPED form-end
                DROPPED form
                DROPPED icon
                """);
    }

    @Test
    void namesTheLinesOfAnEnglishPage() {
        String text =
                """
                Skip to main content
                Old bridge opens again after repairs
                By Sam Rivers
                Published 3 May 2030
                Workers on the old bridge on Friday morning (Riverside Press)
                %s
                What comes next?
                %s Twice.
                "We are glad," a spokesman said.
                Share this article
                Most read
                Ten bridges you should see before the end of the year and why they matter to all of us here.
                All rights reserved
                """
                        .formatted(ENGLISH_PROSE, ENGLISH_PROSE);
        assertEquals(
                """
                DROPPED navigation
                TITLE first-line
                CREDIT byline
                CREDIT date-line
                CAPTION agency-credit
                BODY prose
                SUBTITLE short-line
                BODY prose
                BODY last-sentence
                DROPPED share
                DROPPED related-end
                DROPPED tail
                DROPPED legal
                """
                        .strip(),
                shown(text, Language.ENGLISH));
    }

    @Test
    void dropsARepeatedTitleAndKeepsTheTrailingName() {
        check(
                "فتح الجسر القديم بعد الصيانة\nفتح الجسر القديم بعد الصيانة\n" + PROSE + "\n\nجريدة النهر\nالوسوم",
                "TITLE first-line\nDROPPED duplicate-title\nBODY prose\nCREDIT trailing-name\nDROPPED tags");
    }

    @Test
    void readsATextWithoutATitle() {
        check(PROSE + "\n" + PROSE.replace("الجسر", "النفق"), "BODY prose\nBODY prose");
    }

    @Test
    void setsPostsApart() {
        check(
                PROSE + "\n\nBridge open again after two weeks.\n\nالجسر مفتوح #جسر\n#bridge pic.twitter.com/abc\n\n"
                        + "— Sam | سام (@samrivers) May 3, 2030\n\n" + PROSE.replace("الجسر", "النفق"),
                "BODY prose\nEMBEDDED embedded-post\nEMBEDDED embedded-post\nEMBEDDED embedded-post\n"
                        + "EMBEDDED embedded-post\nBODY prose");
    }

    @Test
    void dropsRequestsForMoneyBehindTheArticle() {
        check(
                PROSE
                        + "\n\nنجاح\nشكرًا لك! تم إرسال رسالتك بنجاح.\nصحافتنا حرة بفضل قرائها.."
                        + "\nادعم جريدة النهر\nاضغط هنا",
                "BODY prose\nDROPPED form-answer\nDROPPED form-answer\nDROPPED tail\nDROPPED appeal\nDROPPED appeal");
    }

    @Test
    void coversAnyText() {
        Random random = new Random(3);
        String letters = "اب ت.\n\n\r؟!ab#@—()×0 ";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Language language = random.nextBoolean() ? Language.ARABIC : Language.ENGLISH;
            assertTrue(shown(text.toString(), language) != null);
        }
    }
}
