package org.nadhir.reports.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.nadhir.reports.intake.Intake.Result;

/// Small files that cost much, and large ones of which a part would pass for the whole: refused, with the reason.
final class BoundsTest {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
            + "/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>>>";
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>";

    private static void assertTooMuch(byte[] bytes, String name) {
        Result.Rejected rejected = assertInstanceOf(Result.Rejected.class, Intake.accept(bytes, name));
        assertEquals("intake.too-much", rejected.reason().key());
    }

    private static String stream(String entries, String content) {
        return "<<" + entries + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static String packed(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            for (byte[] part : parts) {
                deflated.write(part);
            }
        }
        return stream("/Filter/FlateDecode", bytes.toString(ISO_8859_1));
    }

    /// A catalogue, the pages, then these objects from number 3 on.
    private static byte[] pdf(String kids, int count, List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        List<String> all = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>"));
        all.addAll(objects);
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < all.size(); i++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(all.get(i)).append("\nendobj\n");
        }
        int at = file.length();
        file.append("xref\n0 ").append(all.size() + 1).append('\n').append(table);
        file.append("trailer<</Size ").append(all.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(at);
        return file.append("\n%%EOF").toString().getBytes(ISO_8859_1);
    }

    private static byte[] onePage(String... objects) {
        List<String> all = new ArrayList<>(List.of(PAGE));
        all.addAll(List.of(objects));
        return pdf("3 0 R", 1, all);
    }

    @Test
    void formsThatDrawFormsEndAtTheBudget() {
        List<String> objects = new ArrayList<>(List.of(FONT.replace("/ToUnicode 6 0 R", ""), stream("", "/X Do")));
        for (int level = 0; level < 10; level++) {
            String inner = "/XObject<</X " + (7 + level) + " 0 R>>";
            objects.add(stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<" + (level == 9 ? "" : inner) + ">>",
                    level == 9 ? " " : "/X Do ".repeat(10)));
        }
        assertTooMuch(onePage(objects.toArray(String[]::new)), "forms.pdf");
    }

    @Test
    void aTableOfCharactersSpansNoMoreThanItsFontHas() throws IOException {
        String table = "begincmap 100 beginbfrange " + "<0000> % x\n <ffff> <0041> ".repeat(1000) + "endbfrange";
        String text = stream("", "BT /F 9 Tf (hello) Tj ET");
        assertTooMuch(onePage(FONT, text, packed(table.getBytes(ISO_8859_1))), "table.pdf");
        String whole = "begincmap 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap";
        byte[] one = onePage(FONT, text, packed(whole.getBytes(ISO_8859_1)));
        assertEquals("hello", assertInstanceOf(Result.Accepted.class, Intake.accept(one, "one.pdf")).text());
    }

    @Test
    void aPageOfMillionsOfLettersIsRefusedBeforeTheyAreKept() throws IOException {
        byte[] words = "BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaa) Tj ET\n".repeat(20_000).getBytes(ISO_8859_1);
        assertTooMuch(onePage(FONT.replace("/ToUnicode 6 0 R", ""), packed(words)), "letters.pdf");
    }

    @Test
    void whatUnpacksToHundredsOfMegabytesIsNotRead() throws IOException {
        byte[][] blanks = new byte[220][];
        java.util.Arrays.fill(blanks, " ".repeat(1_000_000).getBytes(ISO_8859_1));
        assertTooMuch(onePage(FONT.replace("/ToUnicode 6 0 R", ""), packed(blanks)), "blanks.pdf");
    }

    @Test
    void aPdfWithAPageTooManyIsNotReadInPart() {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
            kids.append(3 + i).append(" 0 R ");
        }
        assertTooMuch(pdf(kids.toString(), 501, objects), "pages.pdf");
    }

    @Test
    void aFeedWithAnItemTooManyIsNotReadInPart() {
        String item = "<item><title>Quiet day</title></item>";
        String most = "<rss><channel>" + item.repeat(500) + "</channel></rss>";
        assertInstanceOf(Result.Accepted.class, Intake.accept(most.getBytes(UTF_8), "most.xml"));
        assertTooMuch(most.replace("</channel>", item + "</channel>").getBytes(UTF_8), "more.xml");
        byte[] deep = ("<rss>" + "<a>".repeat(300) + "</a>".repeat(300) + "</rss>").getBytes(UTF_8);
        assertInstanceOf(Result.Rejected.class, Intake.accept(deep, "deep.xml"));
        String crumbs = "<rss><channel><item><title>" + "xy<b/>".repeat(600_000) + "</title></item></channel></rss>";
        assertTooMuch(crumbs.getBytes(UTF_8), "crumbs.xml");
    }

    @Test
    void aMailNestedDeeperThanAnyMailIsRefused() {
        String head = "From: a@b\nSubject: x\nMIME-Version: 1.0\n";
        String nested = "Content-Type: message/rfc822\n\n".repeat(20_000);
        assertTooMuch((head + nested + "Content-Type: text/plain\n\nhello\n").getBytes(UTF_8), "nested.eml");
        StringBuilder parts = new StringBuilder(head);
        for (int i = 0; i < 1000; i++) {
            parts.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        assertTooMuch(parts.append("\nhello\n").toString().getBytes(UTF_8), "parts.eml");
    }

    @Test
    void aPlainPartThatPointsToTheOtherDoesNotHideIt() {
        String mail = """
                From: a@b
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Please view in HTML.
                --b
                Content-Type: text/html

                <p>The council said that the old bridge is open again.</p>
                --b--
                """;
        Result.Accepted taken = assertInstanceOf(Result.Accepted.class, Intake.accept(mail.getBytes(UTF_8), "a.eml"));
        assertTrue(taken.text().contains("old bridge"), taken.text());
    }
}
