package org.nadhir.reports.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.reports.xml.Xml;

/// The paragraphs of a DOCX document (ECMA-376, WordprocessingML): `w:t` in order, a line for each `w:p`. Deleted text,
/// field codes, macros, pictures, comments and links to elsewhere are not read.
final class WordReader {

    private static final String BODY = "word/document.xml";
    private static final String CORE = "docProps/core.xml";
    private static final int ENTRIES_MAX = 2000;
    /// What an entry may unpack to, and how many times its packed size a whole file may have.
    private static final int UNPACKED_MAX = 40_000_000;
    private static final int RATIO_MAX = 100;

    private final StringBuilder text = new StringBuilder();
    private String title = "";

    private WordReader() {}

    static Intake.Result read(byte[] bytes, String name) {
        WordReader word = new WordReader();
        long budget = Math.min(UNPACKED_MAX, Math.max(1_000_000L, (long) bytes.length * RATIO_MAX));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream bounded = new Bounded(zip, budget);
                if (entry.getName().equals(BODY)) {
                    word.paragraphs(Xml.reader(bounded));
                } else if (entry.getName().equals(CORE)) {
                    word.properties(Xml.reader(bounded));
                } else {
                    bounded.skip(Long.MAX_VALUE);
                }
                budget -= ((Bounded) bounded).read;
                if (++entries > ENTRIES_MAX) {
                    return Intake.rejected("intake.bomb", name);
                }
            }
        } catch (Bounded.TooMuch bomb) {
            return Intake.rejected("intake.bomb", name);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Intake.rejected(
                    broken.getCause() instanceof Bounded.TooMuch ? "intake.bomb" : "intake.broken-docx", name);
        }
        String all = word.text.toString().strip();
        if (all.isEmpty()) {
            return Intake.rejected(bytes.length > 3 && bytes[0] == 'P' ? "intake.no-text" : "intake.broken-docx", name);
        }
        return new Intake.Result.Accepted(all, word.title, "", "", Languages.of(all));
    }

    private void paragraphs(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        boolean inText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = reader.getLocalName().equals("t");
                if (reader.getLocalName().equals("tab")) {
                    text.append(' ');
                } else if (reader.getLocalName().equals("br") || reader.getLocalName().equals("cr")) {
                    text.append('\n');
                }
                if (++depth > Xml.DEPTH_MAX) {
                    throw new XMLStreamException("deeper than any document");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inText = false;
                if (reader.getLocalName().equals("p")) {
                    text.append("\n\n");
                }
            } else if (inText && event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
    }

    private void properties(XMLStreamReader reader) throws XMLStreamException {
        boolean inTitle = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inTitle = reader.getLocalName().equals("title");
            } else if (event == XMLStreamConstants.CHARACTERS && inTitle) {
                title = reader.getText().strip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inTitle = false;
            }
        }
    }

    /// Counts what is unpacked and stops at the budget; closing it leaves the archive open.
    private static final class Bounded extends InputStream {

        /// More was packed than a report holds.
        private static final class TooMuch extends IOException {
            private static final long serialVersionUID = 1;
        }

        private final InputStream in;
        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                throw new TooMuch();
            }
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] thrown = new byte[8192];
            long skipped = 0;
            for (int some = read(thrown, 0, thrown.length); some >= 0; some = read(thrown, 0, thrown.length)) {
                skipped += some;
            }
            return skipped;
        }

        @Override
        public void close() {}
    }
}
