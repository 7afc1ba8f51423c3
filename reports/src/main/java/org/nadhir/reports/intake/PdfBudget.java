package org.nadhir.reports.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the text of pages and stops where the work is more than any report costs: a form may draw others, and a file
/// of three kilobytes can so ask for ten thousand million steps.
///
/// Bounds are ours, and not measured on a body of real documents yet.
final class PdfBudget extends PDFTextStripper {

    private static final int CHARS_MAX = 10_000_000;
    private static final int STEPS_MAX = 5_000_000;
    /// What a form, a font or a state costs more than one step: it is looked up, and may be read.
    private static final int HEAVY_STEPS = 50;
    private static final List<String> HEAVY = List.of("Do", "Tf", "gs");
    private static final int GLYPHS_OF_A_PAGE_MAX = 200_000;
    private static final int LEVELS_MAX = 20;

    /// The budget is spent. No [IOException]: PDFBox passes those of some operators over.
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("more than is read of one document");
        }
    }

    /// Takes so much, and says so where more comes.
    static final class Text extends StringWriter {
        @Override
        public void write(String text) {
            if (getBuffer().length() + text.length() > CHARS_MAX) {
                throw new Spent();
            }
            super.write(text);
        }
    }

    private int steps;
    private int glyphs;

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs = 0;
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        steps += HEAVY.contains(operator.getName()) ? HEAVY_STEPS : 1;
        if (steps > STEPS_MAX || getLevel() > LEVELS_MAX) {
            throw new Spent();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (++glyphs > GLYPHS_OF_A_PAGE_MAX) {
            throw new Spent();
        }
        super.processTextPosition(glyph);
    }
}
