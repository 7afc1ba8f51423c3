package org.nadhir.node.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.node.words.Words;

/// Text of others on a page: isolated, escaped, and with nothing in it that acts unseen.
final class ForeignTest {

    private static final Words WORDS = Words.load();

    private static String written(String text) {
        var out = new StringOutput();
        var html = new OwaspHtmlTemplateOutput(out);
        html.setContext("p", null);
        html.writeUserContent(new Foreign(text, WORDS, Language.ENGLISH));
        return out.toString();
    }

    @Test
    void aTextIsIsolatedWithItsOwnDirection() {
        assertEquals("<bdi dir=\"auto\">تحذير 12</bdi>", written("تحذير 12"));
    }

    @Test
    void aTelephoneNumberKeepsTheOrderOfItsGroupsInAnArabicLine() {
        assertEquals(
                "<bdi dir=\"auto\">للاتصال: <bdi dir=\"ltr\">+000 11 2345</bdi>، يوم</bdi>",
                written("للاتصال: +000 11 2345، يوم"));
        assertEquals("<bdi dir=\"auto\">يوم <bdi dir=\"ltr\">2031-03-14</bdi></bdi>", written("يوم 2031-03-14"));
        assertEquals("<bdi dir=\"auto\">بتوقيت <bdi dir=\"ltr\">+03:00</bdi></bdi>", written("بتوقيت +03:00"));
        assertEquals("<bdi dir=\"auto\"><bdi dir=\"ltr\">٠٩٣ ٢٣٤</bdi></bdi>", written("٠٩٣ ٢٣٤"));
    }

    @Test
    void whatIsMarkupElsewhereIsTextHere() {
        assertEquals(
                "<bdi dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</bdi>",
                written("<script>alert(1)</script> &amp;"));
    }

    @Test
    void aDirectionOverrideIsSeenAndDoesNothing() {
        assertEquals(
                "<bdi dir=\"auto\">a<span class=\"unseen\" dir=\"ltr\">U+202E</span>b</bdi>", written("a\u202Eb"));
    }

    @Test
    void aJoinerWithinAWordOfArabicScriptStaysAndBetweenOthersIsSeen() {
        assertEquals("<bdi dir=\"auto\">می\u200Cخواهم</bdi>", written("می\u200Cخواهم"));
        assertTrue(written("pay\u200Dpal").contains("U+200D"));
        assertTrue(written("\u200Cمی").contains("U+200C"));
    }

    @Test
    void aWordOfTwoScriptsIsSaid() {
        assertTrue(written("pаypal").contains("class=\"mixed\""), written("pаypal"));
        assertFalse(written("paypal").contains("class=\"mixed\""));
    }

    @Test
    void whateverComesNothingOfItActs() {
        SplittableRandom random = new SplittableRandom(7);
        int[] hard = {
            0x202A, 0x202E, 0x2066, 0x2069, 0x200B, 0x200E, 0x200F, 0xFEFF, 0, 7, 0x1B, '<', '>', '"', '\'', '&',
            0x2028, 0xE0001, 0xD800, 'a', 'ب', '\n'
        };
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.appendCodePoint(hard[random.nextInt(hard.length)]);
            }
            String inner = written(text.toString())
                    .replaceAll("</?(?:bdi|span)(?: (?:dir|class|role)=\"[a-z]+\")*>", "");
            assertFalse(inner.contains("<"), inner);
            assertTrue(inner.codePoints().noneMatch(character -> character != '\n'
                    && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT)), inner);
        }
    }
}
