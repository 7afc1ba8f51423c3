package org.nadhir.reports.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.reports.intake.Intake.Result;

/// Feeds, mails, documents and what pages say of themselves; every sentence here is ours.
final class FormatsTest {

    private static final String BODY = "أعلنت بلدية النهر أن الجسر القديم مفتوح من جديد.";

    private static Result.Accepted accepted(byte[] bytes, String name) {
        return assertInstanceOf(Result.Accepted.class, Intake.accept(bytes, name));
    }

    private static Result.Accepted accepted(String text, String name) {
        return accepted(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static void assertRejected(String key, byte[] bytes, String name) {
        assertEquals(key, assertInstanceOf(Result.Rejected.class, Intake.accept(bytes, name)).reason().key());
    }

    @Test
    void readsTheItemsOfAnRssFeed() {
        Result.Accepted feed = accepted("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>Riverside Press</title>
                <item><title>Bridge opens</title><description>&lt;p&gt;The bridge is open.&lt;/p&gt;</description>
                <pubDate>Fri, 03 May 2030 08:00:00 +0300</pubDate></item>
                <item><title>Ferry stops</title><description>No ferry today.</description>
                <pubDate>Thu, 02 May 2030 08:00:00 GMT</pubDate></item></channel></rss>
                """, "feed.xml");
        assertEquals("Bridge opens\n\nThe bridge is open.\n\nFerry stops\n\nNo ferry today.", feed.text());
        assertEquals("Riverside Press", feed.publisher());
        assertEquals("2030-05-03", feed.published());
    }

    @Test
    void readsAnAtomEntry() {
        Result.Accepted feed = accepted("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة النهر</title><entry><title>فتح الجسر</title>
                <updated>2030-05-03T08:00:00Z</updated>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
                """.formatted(BODY), "feed.atom");
        assertEquals("فتح الجسر\n\n" + BODY, feed.text());
        assertEquals("صحيفة النهر", feed.publisher());
        assertEquals("2030-05-03", feed.published());
    }

    @Test
    void expandsNoEntityOfAFeed() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<rss><channel><item><title>x&b;</title></item></channel></rss>";
        Result result = Intake.accept(bomb.getBytes(StandardCharsets.UTF_8), "bomb.xml");
        assertTrue(!(result instanceof Result.Accepted taken) || !taken.text().contains("aaaa"), result.toString());
        assertRejected("intake.broken-xml", "<rss><item>".getBytes(StandardCharsets.UTF_8), "half.xml");
    }

    @Test
    void readsAMailInAnOldEncodingWithTheHeaderInWords() {
        String subject = "=?windows-1256?B?"
                + java.util.Base64.getEncoder().encodeToString("فتح الجسر".getBytes(Charset.forName("windows-1256")))
                + "?=";
        String head = "From: \"Riverside Press\" <desk@river.example>\r\nSubject: " + subject
                + "\r\nDate: Fri, 3 May 2030 08:00:00 +0300\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>other</p>\r\n--b\r\n"
                + "Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + java.util.Base64.getEncoder().encodeToString(BODY.getBytes(Charset.forName("windows-1256")))
                + "\r\n--b--\r\n";
        Result.Accepted mail = accepted(head, "mail.eml");
        assertEquals("فتح الجسر\n\n" + BODY, mail.text());
        assertEquals("Riverside Press", mail.publisher());
        assertEquals("2030-05-03", mail.published());
    }

    private static byte[] docx(String xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/big.bin"));
            zip.write(new byte[3000]);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("docProps/core.xml"));
            zip.write("<c xmlns:dc='d'><dc:title>فتح الجسر</dc:title></c>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsTheParagraphsOfAWordDocument() throws IOException {
        Result.Accepted word = accepted(docx("<w:document xmlns:w='w'><w:body>"
                + "<w:p><w:r><w:t>فتح الجسر</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>" + BODY + "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p></w:body></w:document>"), "a.docx");
        assertEquals("فتح الجسر\n\n" + BODY, word.text());
        assertEquals("فتح الجسر", word.title());
    }

    @Test
    void unpacksNoBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<d><t>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(spaces);
            }
        }
        assertRejected("intake.bomb", bytes.toByteArray(), "bomb.docx");
    }

    @Test
    void readsTheTextLayerOfAPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle("Bridge opens");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("The council said that the bridge is open again.");
                content.endText();
            }
            document.save(bytes);
        }
        Result.Accepted pdf = accepted(bytes.toByteArray(), "a.pdf");
        assertEquals("The council said that the bridge is open again.", pdf.text());
        assertEquals("Bridge opens", pdf.title());
        byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), 300);
        assertInstanceOf(Result.Rejected.class, Intake.accept(half, "half.pdf"));
        assertRejected("intake.broken-pdf", "no pdf".getBytes(StandardCharsets.UTF_8), "b.pdf");
    }

    @Test
    void readsAPageInTheEncodingThatItDeclares() {
        String html = "<html><head><meta charset=\"windows-1256\"></head><body><p>" + BODY + "</p></body></html>";
        assertEquals(BODY, accepted(html.getBytes(Charset.forName("windows-1256")), "old.html").text());
        assertEquals(BODY, accepted(html, "wrongly-declared.html").text());
        byte[] undeclared = BODY.getBytes(Charset.forName("windows-1256"));
        assertRejected("intake.not-utf8", undeclared, "undeclared.html");
    }

    /// Ten pages of our own, by what they say of themselves.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta property="article:published_time" content="2030-05-03T08:00:00Z"> | 2030-05-03 |
            <meta property="og:site_name" content="النهر"><meta name="date" content="2030-05-03"> | 2030-05-03 | النهر
            LD{"datePublished":"2030-05-03T01:00","publisher":{"name":"River"}}</script> | 2030-05-03 | River
            LD{"@graph":[{"datePublished" : "2030-05-03"},{"publisher": [{"name":"R"}]}]}</script> | 2030-05-03 | R
            <meta itemprop="datePublished" content="2030-05-03"><meta name="dc.publisher" content="R">| 2030-05-03 | R
            <meta name="parsely-pub-date" content="2030-05-03T08:00:00Z"> | 2030-05-03 |
            <meta name="DC.date.issued" content="2030-05-03"> | 2030-05-03 |
            <meta name="publish-date" content="2030-05-03"> | 2030-05-03 |
            <meta name="application-name" content="River"> |  | River
            <meta name="date" content="yesterday"> |  |
            """)
    void takesDayAndPublisherFromWhatAPageSaysOfItself(String head, String published, String publisher) {
        String linked = head.replace("LD{", "<script type=\"application/ld+json\">{");
        Result.Accepted page = accepted(
                "<html><head>" + linked + "</head><body><article><p>" + BODY + "</p></article></body></html>",
                "page.html");
        assertEquals(published == null ? "" : published, page.published());
        assertEquals(publisher == null ? "" : publisher, page.publisher());
    }

    @Test
    void takesTheDayFromATimeElement() {
        String html = "<article><time datetime=\"2030-05-03T08:00\">3 May</time><p>" + BODY + "</p></article>";
        assertEquals("2030-05-03", accepted(html, "page.html").published());
    }
}
