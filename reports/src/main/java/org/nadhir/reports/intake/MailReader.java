package org.nadhir.reports.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// The text of an e-mail (RFC 5322, MIME): the longer of its first plain part and its first HTML part, because a plain
/// part may say no more than that there is the other. Subject, sender's shown name and day of sending are taken from
/// the header. What is nested deeper than any mail is refused. Attachments are not opened, and nothing that a mail
/// points to is fetched.
final class MailReader {

    private static final int LINE_MAX = 1_000_000;
    private static final int HEADERS_MAX = 1000;
    private static final int HEADER_CHARS_MAX = 100_000;
    private static final int DEPTH_MAX = 20;

    private MailReader() {}

    static Intake.Result read(byte[] bytes, String name) {
        Parts parts = new Parts();
        MimeConfig bounds = MimeConfig.custom()
                .setMaxLineLen(LINE_MAX)
                .setMaxHeaderCount(HEADERS_MAX)
                .setMaxHeaderLen(HEADER_CHARS_MAX)
                .build();
        MimeStreamParser parser = new MimeStreamParser(bounds);
        parser.setContentDecoding(true);
        parser.setContentHandler(parts);
        try {
            parser.parse(new ByteArrayInputStream(bytes));
        } catch (MimeException | IOException broken) {
            return Intake.rejected(parts.depth > DEPTH_MAX ? "intake.too-much" : "intake.broken-mail", name);
        }
        String text = parts.html.length() > parts.text.length() ? parts.html : parts.text;
        if (text.isBlank() || (parts.subject.isEmpty() && parts.from.isEmpty() && parts.day.isEmpty())) {
            return Intake.rejected(text.isBlank() ? "intake.no-text" : "intake.broken-mail", name);
        }
        String body = text.replace("\r\n", "\n").strip();
        String all = parts.subject.isEmpty() ? body : parts.subject + "\n\n" + body;
        return new Intake.Result.Accepted(all, parts.subject, parts.from, parts.day, Languages.of(body));
    }

    /// Takes what it needs of the stream of parts.
    private static final class Parts extends AbstractContentHandler {

        private String subject = "";
        private String from = "";
        private String day = "";
        private String text = "";
        private String html = "";
        private int depth;
        private boolean headed;

        @Override
        public void endHeader() {
            headed = true;
        }

        @Override
        public void startMessage() throws MimeException {
            deeper();
        }

        @Override
        public void endMessage() {
            depth--;
        }

        @Override
        public void startMultipart(BodyDescriptor descriptor) throws MimeException {
            deeper();
        }

        /// The parser keeps a stream open for each level: it is stopped before they are many.
        private void deeper() throws MimeException {
            if (++depth > DEPTH_MAX) {
                throw new MimeException("deeper than any mail");
            }
        }

        @Override
        public void endMultipart() {
            depth--;
        }

        @Override
        public void field(Field field) {
            if (headed) {
                return;
            }
            String value = DecoderUtil.decodeEncodedWords(
                            field.getBody(), DecodeMonitor.SILENT, java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ")
                    .strip();
            switch (field.getName().toLowerCase(java.util.Locale.ROOT)) {
                case "subject" -> subject = value;
                case "date" -> day = FeedReader.day(value.replaceAll("\\s*\\(.*\\)$", ""));
                case "from" -> from = value.replaceAll("\\s*<[^>]*>", "").replace("\"", "").strip();
                default -> { }
            }
        }

        @Override
        public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
            String type = descriptor.getMimeType();
            boolean wanted =
                    (type.equals("text/plain") && text.isBlank()) || (type.equals("text/html") && html.isBlank());
            if (!wanted) {
                return;
            }
            byte[] bytes = in.readNBytes(Intake.BYTES_MAX);
            String charset = descriptor.getCharset() == null ? "" : descriptor.getCharset();
            String utf8 = Documents.utf8(bytes);
            String decoded = utf8.isEmpty() ? Documents.in(bytes, charset) : utf8;
            if (type.equals("text/plain")) {
                text = decoded;
            } else {
                html = HtmlPage.lines(HtmlPage.parsed(decoded).body());
            }
        }
    }
}
