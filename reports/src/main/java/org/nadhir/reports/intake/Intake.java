package org.nadhir.reports.intake;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Marks;
import org.nadhir.model.Message;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.reports.page.PageReader;

/// Takes a file in: plain text, HTML, an RSS or Atom feed, an alert of CAP, an e-mail, DOCX, PDF, a STIX 2.1 bundle or
/// events of MISP in JSON. Text and JSON are UTF-8; pages, feeds, alerts and mails may declare another encoding.
///
/// Never throws for what stands in the file, fetches nothing, and reads nothing larger than [#BYTES_MAX].
public final class Intake {

    /// The most bytes that a report may have.
    public static final int BYTES_MAX = 10_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Intake() {}

    /// What came of it.
    public sealed interface Result {

        /// A text to read.
        ///
        /// @param text of a text file exactly as it stands there; of others what our extractor wrote
        /// @param title empty where none is seen
        /// @param publisher as the file itself names it, or empty; not looked up in the register
        /// @param published ISO 8601 date as the file itself states it, or empty: a reference for relative times
        /// @param remarks what a person should know of how it was read: what departs from its format or is not carried
        /// @param marks what the file itself asks of who has it; what a person says can only be stricter
        record Accepted(
                String text,
                String title,
                String publisher,
                String published,
                Language language,
                List<Message> remarks,
                Marks marks)
                implements Result {

            public Accepted {
                remarks = List.copyOf(remarks);
            }

            /// One of which there is nothing to remark, and that bears no marks.
            Accepted(String text, String title, String publisher, String published, Language language) {
                this(text, title, publisher, published, language, List.of(), Marks.of());
            }

            /// Nothing of what it says, so that it can stand in a log by mistake.
            @Override
            public String toString() {
                return "a text of " + text.length() + " characters";
            }
        }

        /// Not taken in; the message names the file and the reason.
        record Rejected(Message reason) implements Result {}
    }

    /// Reads the file.
    ///
    /// @param name the file's name; its ending says what it is
    public static Result accept(byte[] bytes, String name) {
        String shown = name.isBlank() ? "?" : name;
        if (bytes.length == 0) {
            return rejected("intake.empty", shown);
        }
        if (bytes.length > BYTES_MAX) {
            return rejected("intake.too-large", shown, Integer.toString(BYTES_MAX / 1_000_000));
        }
        return switch (ending(name)) {
            case "txt" -> text(Documents.utf8(bytes), shown, Intake::plain);
            case "json" -> text(Documents.utf8(bytes), shown, (text, file) -> StixReader.read(bytes, file));
            case "html", "htm", "xhtml" -> text(Documents.declared(bytes), shown, Intake::page);
            case "cap" -> CapFile.read(bytes, shown);
            case "xml" -> CapReader.isAlert(bytes) ? CapFile.read(bytes, shown) : feed(bytes, shown);
            case "rss", "atom" -> feed(bytes, shown);
            case "eml" -> MailReader.read(bytes, shown);
            case "docx" -> WordReader.read(bytes, shown);
            case "pdf" -> PdfReader.read(bytes, shown);
            default -> rejected("intake.unsupported", shown);
        };
    }

    private static Result feed(byte[] bytes, String shown) {
        return text(Documents.declared(bytes), shown, FeedReader::read);
    }

    private static Result text(String text, String shown, BiFunction<String, String, Result> read) {
        if (text.isEmpty()) {
            return rejected("intake.not-utf8", shown);
        }
        return text.indexOf('\0') >= 0 ? rejected("intake.not-text", shown) : read.apply(text, shown);
    }

    static Result rejected(String key, String... arguments) {
        return new Result.Rejected(Message.of(key, arguments));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Result plain(String text, String name) {
        if (text.isBlank() || text.equals(BYTE_ORDER_MARK)) {
            return rejected("intake.empty", name);
        }
        Language language = Languages.of(text);
        String title = PageReader.lines(text, language).stream()
                .filter(line -> line.kind() == Line.Kind.TITLE)
                .map(line -> line.span().in(text).strip())
                .findFirst()
                .orElse("");
        return new Result.Accepted(text, title, "", "", language);
    }

    private static Result page(String html, String name) {
        HtmlPage page = HtmlPage.of(html);
        if (page.text().isBlank()) {
            return rejected("intake.no-text", name);
        }
        return new Result.Accepted(
                page.text(), page.title(), page.publisher(), page.published(), Languages.of(page.text()));
    }
}
