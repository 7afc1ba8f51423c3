package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nadhir.model.Line;
import org.nadhir.reports.intake.Intake;
import org.nadhir.reports.page.PageReader;

/// A file of one kind: it is taken in or refused, always alike, and never anything else; what is taken in is cut into
/// lines that lie in it one after the other.
final class IntakeOracle implements Oracle {

    private static final String SAID = "The old bridge is open again, the town said on Friday. أُعيد فتح الجسر القديم.";

    private final String file;

    /// @param ending of the file's name, which says what it is
    IntakeOracle(String ending) {
        this.file = "report." + ending;
    }

    @Override
    public boolean takes(byte[] input) {
        Intake.Result result = Intake.accept(input, file);
        Broken.unless(result.equals(Intake.accept(input, file)), "one file is taken in two ways");
        if (!(result instanceof Intake.Result.Accepted accepted)) {
            return false;
        }
        String text = accepted.text();
        Broken.unless(!text.isBlank(), "a text without words is taken in");
        int end = 0;
        for (Line line : PageReader.lines(text, accepted.language())) {
            Broken.unless(line.span().start() >= end && line.span().end() <= text.length(), "a line lies elsewhere");
            end = line.span().end();
        }
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return switch (file.substring(file.indexOf('.') + 1)) {
            case "html" -> List.of(("<!doctype html><html lang=ar><head><meta charset=utf-8><title>Bridge</title>"
                    + "<meta property=\"article:published_time\" content=\"2031-05-21\"></head><body><article><h1>"
                    + "Bridge</h1><p>"
                    + SAID + "</p><figure><figcaption>Photo: Town</figcaption></figure></article></body>")
                    .getBytes(UTF_8));
            case "xml" -> List.of(("<rss version=\"2.0\"><channel><title>Town</title><item><title>Bridge</title>"
                    + "<description>&lt;p&gt;" + SAID + "&lt;/p&gt;</description><pubDate>Wed, 21 May 2031 08:00:00 GMT"
                    + "</pubDate></item></channel></rss>").getBytes(UTF_8),
                    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Town</title><entry><title>Bridge</title>"
                    + "<content type=\"text\">" + SAID + "</content></entry></feed>").getBytes(UTF_8));
            case "cap" -> List.of(("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1</identifier>"
                    + "<sender>town@example.org</sender><sent>2031-05-21T08:00:00-00:00</sent><status>Actual</status>"
                    + "<msgType>Alert</msgType><scope>Public</scope><info><language>en</language><category>Safety"
                    + "</category><event>Bridge</event><urgency>Past</urgency><severity>Minor</severity><certainty>"
                    + "Observed</certainty><headline>Bridge</headline><description>" + SAID + "</description><area>"
                    + "<areaDesc>Town</areaDesc><polygon>1,1 1,2 2,2 1,1</polygon><circle>1,1 2</circle></area></info>"
                    + "</alert>").getBytes(UTF_8));
            case "json" -> List.of(("{\"Event\":{\"uuid\":\"11111111-1111-4111-8111-111111111111\",\"info\":\"Bridge\","
                    + "\"date\":\"2031-05-21\",\"timestamp\":\"1937116800\",\"Tag\":[{\"name\":\"tlp:green\"}],"
                    + "\"Attribute\":[{\"uuid\":\"22222222-2222-4222-8222-222222222222\",\"type\":\"text\","
                    + "\"category\":\"Other\",\"value\":\"" + SAID
                    + "\",\"to_ids\":false,\"timestamp\":\"1937116800\"}]}}").getBytes(UTF_8));
            case "eml" -> List.of(("From: town@example.org\r\nSubject: =?utf-8?B?2KzYs9ix?=\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain;"
                    + " charset=utf-8\r\n\r\n" + SAID + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Bridge</p>\r\n"
                    + "--b--\r\n").getBytes(UTF_8));
            case "docx" -> List.of(word());
            case "pdf" -> List.of(pdf());
            default -> List.of(("Bridge\n\n" + SAID + "\nالمصدر: البلدة\n").getBytes(UTF_8));
        };
    }

    private static byte[] word() {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + "<w:p><w:r><w:t>" + SAID + "</w:t></w:r></w:p></w:body></w:document>").getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A page with one line, written by hand (ISO 32000-1, 7.5); a reader finds its objects without their table.
    private static byte[] pdf() {
        String said = "BT /F1 12 Tf 72 700 Td (The old bridge is open again, the town said on Friday.) Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length " + said.length() + ">>stream\n" + said
                + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n").getBytes(UTF_8);
    }
}
