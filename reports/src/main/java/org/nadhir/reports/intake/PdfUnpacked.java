package org.nadhir.reports.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/// Unpacks every stream of a PDF once and keeps none, before any is used: PDFBox bounds neither what one unpacks to nor
/// how many letters a font's table of characters spans.
final class PdfUnpacked {

    /// Of the whole document. Ours.
    private static final int BYTES_MAX = 200_000_000;
    /// Letters that ranges of such tables span, in the whole document. Ours.
    private static final long SPANNED_MAX = 4_000_000;
    /// Of one such table. Ours.
    private static final int TABLE_BYTES_MAX = 8_000_000;
    private static final int FILTERS_MAX = 4;
    /// ISO 32000-1, 9.10.3 and Adobe Technical Note 5411: `<first> <last> …` between these words.
    private static final Pattern RANGES = Pattern.compile("beginbfrange(.*?)(?:endbfrange|$)", Pattern.DOTALL);
    private static final String BLANK = "(?:\\s|%[^\r\n]*+)*+";
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f\\s]++)>" + BLANK + "<([0-9A-Fa-f\\s]++)>" + BLANK + "(?:<[^>]*+>)?");
    private static final List<String> PICTURES = List.of(
            "DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF", "Crypt");

    private long left = BYTES_MAX;
    private long spanned;

    private PdfUnpacked() {}

    /// @throws PdfBudget.Spent where the document unpacks to more than a report holds
    static void check(COSDocument document) throws IOException {
        PdfUnpacked unpacked = new PdfUnpacked();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) {
                unpacked.unpack(stream);
            }
        }
    }

    private void unpack(COSStream stream) throws IOException {
        List<String> filters = filters(stream);
        if (filters.size() > FILTERS_MAX) {
            throw new PdfBudget.Spent();
        }
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            if (PICTURES.contains(filters.get(i))) {
                return;
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            Bounded out = new Bounded(i == filters.size() - 1 ? TABLE_BYTES_MAX : BYTES_MAX);
            filter.decode(new ByteArrayInputStream(bytes), out, stream, i);
            bytes = out.kept.toByteArray();
        }
        table(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static List<String> filters(COSStream stream) {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName one) {
                    names.add(one.getName());
                }
            }
        }
        return names;
    }

    private void table(String text) {
        Matcher ranges = RANGES.matcher(text);
        while (ranges.find()) {
            Matcher range = RANGE.matcher(ranges.group(1));
            while (range.find()) {
                spanned += Math.max(0, number(range.group(2)) - number(range.group(1))) + 1;
                if (spanned > SPANNED_MAX) {
                    throw new PdfBudget.Spent();
                }
            }
        }
    }

    private static long number(String hex) {
        String digits = hex.replaceAll("\\s", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Long.parseLong(digits, 16);
    }

    /// Counts all, keeps a beginning. What is cut here is no text of the report: it is looked at for tables only.
    private final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            left -= length;
            if (left < 0) {
                throw new PdfBudget.Spent();
            }
            kept.write(bytes, from, Math.min(length, most - kept.size()));
        }
    }
}
