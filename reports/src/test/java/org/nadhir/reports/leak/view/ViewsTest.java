package org.nadhir.reports.leak.view;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One disguise for each rule: what it reads as, and the stretch that the view gives back for it.
final class ViewsTest {

    // Layer | text with the disguised stretch between « and » | what it reads as. ⏎ ends a line, ␁ is a control.
    private static final String ENCODINGS = """
        base64 | call «S2hhbGlkIE5hamphcg»== now | Khalid Najjar
        base64 | call 2K7Yp9mE2K8g2YbYrNin2LE= now | خالد نجار
        base64 | x «S2hh bGlk IE5h amph cg» y | Khalid Najjar
        base64 | xy2K7Yp9mE2K8g2YbYrNin2LEz | خالد نجار
        base64 | q LgYnBkQGLwYgAEYGLAYnBjEG | خالد نجار
        base64 | q zsfhzyDkzMfR | خالد نجار
        base64 | q eJy7se7G8pstN9Yr3Gy7sebG8hsbAWwaC/U= | خالد نجار
        base64 | q H4sIAAAAAAACA7ux7sbymy031ivcbLux5sbyGxsBMNKdwREAAAA= | خالد نجار
        hexadecimal | q «d8aed8a7d984d8af20d986d8acd8a7d8b1» z | خالد نجار
        hexadecimal | q «4B68616C6964204E616A6A6172» z | Khalid Najjar
        hexadecimal | q 0x«4b 0x68 0x61 0x6c 0x69 0x64 0x20 0x4e 0x61 0x6a 0x6a 0x61 0x72» z | Khalid Najjar
        hexadecimal | q 0x«D8, 0xAE, 0xD8, 0xA7, 0xD9, 0x84, 0xD8, 0xAF» z | خالد
        hexadecimal | q «d8:ae:d8:a7:d9:84:d8:af:20:d9:86:d8:ac:d8:a7:d8:b1» z | خالد نجار
        hexadecimal | q 062e 0627 0644 062f 0020 0646 062c 0627 0631 | خالد نجار
        hexadecimal | q cec7e1cf20e4ccc7d1 | خالد نجار
        octal | q «113 150 141 154 151 144 040 116 141 152 152 141 162» | Khalid Najjar
        binary | q «01001011 01101000 01100001 01101100 01101001 01100100» | Khalid
        binary | q 1101100010101110110110001010011111011001100001001101100010101111 | خالد
        binary | q 1001011 1101000 1100001 1101100 1101001 1100100 | Khalid
        code-points | q «1582 1575 1604 1583 32 1606 1580 1575 1585» z | خالد نجار
        code-points | q 75,104,97,108,105,100,32,78,97,106,106,97,114 | Khalid Najjar
        code-points | q 216 174 216 167 217 132 216 175 32 217 134 216 172 216 167 216 177 | خالد نجار
        code-points | q 075104097108105100032078097106106097114 | Khalid Najjar
        letter-numbers | q «11-8-1-12-9-4» | khalid
        letter-numbers | q 110801120904 | khalid
        letter-numbers | q 7 1 23 8 | خالد
        letter-numbers | q 600 1 30 4 | خالد
        base32 | q «JNUGC3DJMQQE4YLKNJQXE»=== | Khalid Najjar
        base32 | q 3cxnrj6zqtmk6igzq3mkzwfh3cyq==== | خالد نجار
        base58 | q 7HHqXVHr6t5u2sYwUd z | Khalid Najjar
        base85 | q «95%aMBk/>]@;9OcEW» z | Khalid Najjar
        base85 | q *sj>8*@W1yAlZi4tk|d6u> z | خالد نجار
        percent | q «%D8%AE%D8%A7%D9%84%D8%AF%20%D9%86%D8%AC%D8%A7%D8%B1» z | خالد نجار
        percent | q %25D8%25AE%25D8%25A7%25D9%2584%25D8%25AF%2520%25D9%2586%25D8%25AC%25D8%25A7%25D8%25B1 | خالد نجار
        percent | Kh%61l%69d | Khalid
        percent | %u062E%u0627%u0644%u062F | خالد
        quoted-printable | q «=D8=AE=D8=A7=D9=84=D8=AF=20=D9=86=D8=AC=D8=A7=D8=B1» z | خالد نجار
        quoted-printable | Kha=⏎lid | Khalid
        character-reference | Kh&#97;l&#x69;d | Khalid
        character-reference | &#1582&#1575&#1604&#1583 | خالد
        character-reference | Fran&ccedil;ois | François
        character-reference | Kh&amp;amp;amp;#97;lid | Khalid
        escape | q «\\u062e\\u0627\\u0644\\u062f» z | خالد
        escape | q \\xd8\\xae\\xd8\\xa7\\xd9\\x84\\xd8\\xaf\\x20\\xd9\\x86\\xd8\\xac\\xd8\\xa7\\xd8\\xb1 | خالد نجار
        escape | q \\x{62e}\\x{627}\\x{644}\\x{62f} | خالد
        escape | q \\u{62e}\\u{627}\\u{644}\\u{62f} | خالد
        escape | q U+062EU+0627U+0644U+062F | خالد
        escape | q \\330\\256\\330\\247\\331\\204\\330\\257\\040\\331\\206\\330\\254\\330\\247\\330\\261 | خالد نجار
        escape | q \\nKhalid | Khalid
        character-name | ARABIC LETTER KHAH, ARABIC LETTER ALEF, ARABIC LETTER LAM, ARABIC LETTER DAL | خالد
        base85 | q «OK4$iX=ETyVQOk&as», z | Khalid Najjar
        base85 | {"q":"W?^h&Z*B"} | falcon
        base85 | q AmoLcDf,. | falcon
        base64 | q eGZhbGNvbg z | falcon
        base64 | q eHlmYWxjb256 z | falcon
        reversed+base64 | call «gchpmah5EIklGbhh2S» now | Khalid Najjar
        reversed+hexadecimal | call «4696c61686b4» now | Khalid
        base64+hexadecimal | q ZDhhZWQ4YTdkOTg0ZDhhZjIwZDk4NmQ4YWNkOGE3ZDhiMQ== | خالد نجار
        base64+base64+base64 | q TWtzM1dYQTViVVV5U3pobk1sbGlXWEpPYVc0eVRFVTk= | خالد نجار
        """;

    @Test
    void takesEncodingsOff() {
        checkAll(ENCODINGS);
    }

    private static final String SYMBOLS = """
        wrong-code | q «Ø®Ø§Ù„Ø¯» Ù†Ø¬Ø§Ø± z | خالد
        wrong-code | q «Ø®Ø§ÙØ¯» z | خالد
        wrong-code | q «ط®ط§ظ„ط¯» z | خالد
        wrong-code | q «ÎÇáÏ» z | خالد
        wrong-code | q «ÎÇäÏ» z | خالد
        wrong-code | q Ã‰tienne z | Étienne
        wrong-order | q «䬀栀愀氀椀搀» z | Khalid
        wrong-order | q «⸆✆䐆⼆» z | خالد
        wrong-order | q «桋污摩» z | Khalid
        symbols | q «🇰🇭🇦🇱🇮🇩» z | khalid
        symbols | q «🅺🅷🅰🅻🅸🅳» z | khalid
        symbols | q «🅚🅗🅐🅛🅘🅓» z | khalid
        symbols | q 󠁋󠁨󠁡󠁬󠁩󠁤󠀠󠁎󠁡󠁪󠁪󠁡󠁲 z | Khalid Najjar
        variation-selectors | q😀󠇈󠆞󠇈󠆗󠇉󠅴󠇈󠆟󠄐󠇉󠅶󠇈󠆜󠇈󠆗󠇈󠆡 | خالد نجار
        upside-down | q «pᴉlɐɥʞ» z | khalid
        braille | q «⠅⠓⠁⠇⠊⠙» z | khalid
        braille | q ⠭⠁⠇⠙ z | خالد
        morse | q «-.- .... .- .-.. .. -..» z | khalid
        morse | q --- .- .-.. -.. z | خالد
        morse | q ..-. / --- / -..- z | fox
        morse | q ..-.|---|-..- z | fox
        morse | q ..-.⏎---⏎-..- z | fox
        morse | q ••–• ––– –••– z | fox
        morse | q ..ـ. ـــ ـ..ـ z | fox
        morse | q −·− ···· ·− ·−·· ·· −·· z | khalid
        """;

    @Test
    void readsSymbolsAndWrongCodes() {
        checkAll(SYMBOLS);
    }

    private static final String MARKUP = """
        tags | Kh<b>al</b><!-- x -->id | Khalid
        tags | Kh[b]al[/b]id | Khalid
        tags | Light<b></b> Relief | Light Relief
        tags | Light <b></b>Relief | Light Relief
        tags | كوچه <b></b>نیلوفر | كوچه نیلوفر
        tags | قوس<b></b> قزح | قوس قزح
        tags | <b>Light</b> <i>Relief</i> | Light Relief
        tags | <b>K</b><b>h</b><b>a</b><b>l</b><b>i</b><b>d</b> | Khalid
        tags-apart | <b>Light</b><b>Relief</b> | Light Relief
        marks | Kh**al**id | Khalid
        marks | Kh\\textbf{al}id | Khalid
        marks | Kh\\-alid | Khalid
        digits-between | «Kh7al12id» | Khalid
        run-together | KhalidNajjar | Khalid Najjar
        spoken-address | write «k dot najjar at example dot org» now | k.najjar@example.org
        spoken-address | write «k.najjar [at] example.org» now | k.najjar@example.org
        spoken-address | k underscore najjar at mail dot example dot org | k_najjar@mail.example.org
        spoken-address | k point najjar arobase example point org | k.najjar@example.org
        spoken-address | khalid نقطة najjar على example نقطة org | khalid.najjar@example.org
        spoken-address | خالد نقطة نجار آت مثال نقطة اورغ | خالد.نجار@مثال.اورغ
        spoken-address | khalid ایٹ example ڈاٹ org | khalid@example.org
        broken | Kha-⏎   lid | Khalid
        broken | Kha\u00AD⏎lid | Khalid
        broken | K␁h␁a␁l␁i␁d | Khalid
        encoded-word | q =?UTF-8?B?2K7Yp9mE2K8=?= z | خالد
        encoded-word | q «=?utf-8?Q?Kh=61lid?=» z | Khalid
        encoded-word | q =?windows-1256?Q?=CE=C7=E1=CF?= z | خالد
        utf-7 | q «+Bi4GJwZEBi8-» z | خالد
        punycode | mail «xn--mgbne7f».org | خالد
        """;

    @Test
    void takesMarkupAndMailOff() {
        checkAll(MARKUP);
    }

    private static final String READINGS = """
        spelled | q «k-h-a-l-i-d» z | khalid
        spelled | q «خ - ا - ل - د» z | خالد
        spelled | the «kilo hotel alpha lima india delta» team | khalid
        spelled | kay aitch ay el eye dee | khalid
        spelled | K as in King, H as in Hotel, A for apple, L like lemon, I as in ink, D for dog | khalid
        spelled | «خاء، ألف، لام، دال» | خالد
        spelled | خاء ثم ألف ثم لام ثم دال | خالد
        spelled | ka, hache, a, elle, i, dé | khalid
        spelled | kilo hotel alpha double lima india delta | khallid
        spelled | double u ay el | wal
        spelled | خه الف لام دال | خالد
        spelled | خے الف لام دال | خالد
        spelled | khaa alif laam daal | خالد
        first-letters | Keep houses and lamps in darkness | Khalid
        first-letters-of-lines | Keep⏎houses⏎and⏎lamps⏎in⏎darkness | Khalid
        last-letters-of-lines | bac k⏎wit h⏎a⏎al l⏎sk i⏎an d | khalid
        first-letters-of-lines | 1. Keep⏎2. houses⏎3. and⏎4. lamps⏎5. in⏎6. darkness | Khalid
        first-letters-of-lines | - خذ⏎- ما⏎- لك | خمل
        first-letters-of-sentences | Keep on. How so? And then. Let us go. If not! Do it. | KHALID
        last-letters | خوخ ما لال دود | خالد
        every-2 | «Kxhxaxlxixd» | Khalid
        every-3 | xxKxxhxxaxxlxxixxd | Khalid
        capitals | what is tHe Kind of Heat And Long In Day | KHALID
        columns | aK⏎bh⏎ca⏎dl⏎ei⏎fd | Khalid
        keyboard-azerty | qhqlid zqs | ahalid was
        """;

    @Test
    void readsWhatIsSpelledPickedOutOrMistyped() {
        checkAll(READINGS);
    }

    private static final String NUMBERS = """
        numbers-apart | call «964707 and then 677219» now | 964707677219
        numbers-apart | call «96 then 47 and 07 or 67» now | 96470767
        other-digits | call «九六四七〇七» now | 964707
        other-digits | call «⁹₆④⁷₀⁷» now | 964707
        roman-numbers | call «XCVI XLVII VII LXVII» now | 96470767
        numbers | nine hundred sixty-four, seven hundred and seven | 964707
        numbers | nine hundred sixty-four thousand seven hundred and seven | 964707
        numbers | call «zero seven nine, four one seven» now | 079417
        numbers | call «4 seventeen» now | 417
        numbers | zero double four triple nine | 044999
        numbers | two thousand three hundred and forty-five | 2345
        numbers | one hundred twenty three | 123
        numbers | zéro six, soixante-dix-sept, quatre-vingt-dix-neuf | 067799
        numbers | quatre-vingt-un vingt et un | 8121
        numbers | deux cent trente | 230
        numbers | «صفر سبعة تسعة» | 079
        numbers | سبعة وعشرون، ثلاثة عشر | 2713
        numbers | صفر وسبعة وتسعة وأربعة | 0794
        numbers | مئة وثلاثة وعشرون ألفا وأربعمئة وخمسة | 123405
        numbers | ألفين وخمسة وعشرين | 2025
        numbers | صفر نهصد و دوازده | 0912
        numbers | بیست و هفت سی و یک | 2731
        numbers | صفر تین سو چوبیس | 0324
        numbers | ستتر ننانوے | 7799
        numbers | seventy nine | 709
        numbers | ٠٧٩ أربعة | 0794
        """;

    @Test
    void readsNumbersInWords() {
        checkAll(NUMBERS);
    }

    @Test
    void givesEveryNumberOfATextAsDigits() {
        String text = "on ٠٧٩-١٢٣ or (079) 123.4567; room seven four";
        List<String> digits =
                Numbers.of(text).stream().map(figure -> figure.digits()).toList();
        assertTrue(digits.containsAll(List.of("079123", "0791234567", "123", "74")), digits::toString);
    }

    private static void checkAll(String table) {
        assertAll(table.lines()
                .map(line -> line.split(" \\| "))
                .map(row -> () -> check(row[0], row[1].replace('⏎', '\n').replace('␁', '\u0001'), row[2])));
    }

    /// @param marked the text, the disguised stretch between « and »; without them the span is not asserted
    private static void check(String layer, String marked, String expected) {
        String text = marked.replaceAll("[«»]", "");
        List<View> views = Views.of(text);
        boolean found = false;
        for (View view : views) {
            int at = view.text().indexOf(expected);
            if (!view.layer().equals(layer) || at < 0) {
                continue;
            }
            int start = view.start(at, at + expected.length());
            int end = view.end(at, at + expected.length());
            assertTrue(start >= 0 && end <= text.length() && start < end, () -> "no stretch for " + marked);
            found |= !marked.contains("«") || (start <= marked.indexOf('«') + 1 && end >= marked.indexOf('»') - 2);
        }
        assertTrue(found, () -> layer + ": " + marked + " has views " + shown(views));
    }

    private static List<String> shown(List<View> views) {
        return views.stream().map(view -> view.layer() + '=' + view.text()).toList();
    }
}
