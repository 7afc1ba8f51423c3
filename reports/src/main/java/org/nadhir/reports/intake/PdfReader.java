package org.nadhir.reports.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// The text layer of a PDF, page by page in reading order (Apache PDFBox). Scripts, forms, attachments and pictures are
/// not opened; a scan without a text layer has no text. What costs more than [PdfBudget] allows is refused, never cut.
///
/// PDFBox would look through the machine's fonts and keep a list of them in a file of its own; here it has one font,
/// from its own jar, for widths only. Its remarks on broken files are switched off: they quote the file.
final class PdfReader {

    private static final int PAGES_MAX = 500;
    private static final long MEMORY_MAX = 256L << 20;
    static {
        // Only PDFBox speaks through commons-logging here, and what it says would quote the file.
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        FontMappers.set(new OneFont());
    }

    private PdfReader() {}

    static Intake.Result read(byte[] bytes, String name) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY_MAX).streamCache)) {
            if (document.getNumberOfPages() > PAGES_MAX) {
                return Intake.rejected("intake.too-much", name);
            }
            PdfUnpacked.check(document.getDocument());
            PdfBudget.Text text = new PdfBudget.Text();
            PDFTextStripper stripper = new PdfBudget();
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd("\n");
            stripper.setLineSeparator("\n");
            stripper.writeText(document, text);
            String all = text.toString().replaceAll("\n{3,}", "\n\n").replace("\0", "").strip();
            if (all.isEmpty()) {
                return Intake.rejected("intake.no-text", name);
            }
            String title = Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "").strip();
            return new Intake.Result.Accepted(all, title, "", "", Languages.of(all));
        } catch (PdfBudget.Spent spent) {
            return Intake.rejected("intake.too-much", name);
        } catch (IOException | RuntimeException broken) {
            // A parser of a format this large throws whatever a hostile file leads it to: the file is refused.
            return Intake.rejected("intake.broken-pdf", name);
        }
    }

    /// One font for every name.
    private static final class OneFont implements FontMapper {

        private @Nullable TrueTypeFont font;

        private TrueTypeFont font() {
            TrueTypeFont known = font;
            if (known == null) {
                try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
                    known = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                    font = known;
                } catch (IOException missing) {
                    throw new IllegalStateException("the font of the PDF reader is not in its jar", missing);
                }
            }
            return known;
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo info) {
            return new CIDFontMapping(null, font(), true);
        }
    }
}
