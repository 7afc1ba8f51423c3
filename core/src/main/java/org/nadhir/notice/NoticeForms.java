package org.nadhir.notice;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Language;
import org.nadhir.model.Text;

/// The forms in which a notice reaches people: plain text, a page to print, sentences to speak. Each is made from the
/// notice alone, so that what is handed over is what was approved.
public final class NoticeForms {

    private NoticeForms() {}

    /// Plain text in both languages, Arabic first.
    public static String plain(Notice notice) {
        return plain(notice, Language.ARABIC) + "\n" + "-".repeat(60) + "\n\n" + plain(notice, Language.ENGLISH);
    }

    private static String plain(Notice notice, Language language) {
        StringBuilder text = new StringBuilder(notice.title().in(language)).append('\n');
        text.append(reference(notice).in(language)).append('\n');
        text.append(to(notice).in(language)).append("\n\n");
        for (Notice.Part part : notice.parts()) {
            text.append(part.heading().in(language)).append('\n');
            part.sentences().forEach(sentence ->
                    text.append("  ").append(sentence.in(language)).append('\n'));
        }
        return text.toString();
    }

    /// One page of HTML to print, Arabic from the right beside English from the left: no script, no image, nothing
    /// from elsewhere.
    public static String html(Notice notice) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="ar">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>""");
        page.append(escaped(notice.reference())).append("""
                </title>
                <style>
                @page { size: A4; margin: 15mm }
                body { font-family: serif; font-size: 12pt }
                table { width: 100%; border-collapse: collapse; table-layout: fixed }
                td { vertical-align: top; padding: 2mm; border: 0.3mm solid black; width: 50% }
                h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 0 } p { margin: 1mm 0 }
                .slip td { height: 12mm }
                </style>
                </head>
                <body>
                <table>
                """);
        row(page, "h1", notice.title(), List.of(reference(notice), to(notice)));
        notice.parts().forEach(part -> row(page, "h2", part.heading(), part.sentences()));
        page.append("</table>\n<table class=\"slip\">\n");
        row(page, "h2", new Text("تسلّمتُ هذا التحذير", "I have received this warning"), List.of(
                new Text("الاسم:", "Name:"), new Text("الوقت:", "Time:"), new Text("التوقيع:", "Signature:")));
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder page, String heading, Text title, List<Text> sentences) {
        page.append("<tr>");
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            boolean arabic = language == Language.ARABIC;
            page.append(arabic ? "<td lang=\"ar\" dir=\"rtl\">" : "<td lang=\"en\" dir=\"ltr\">");
            element(page, heading, title.in(language));
            sentences.forEach(sentence -> element(page, "p", sentence.in(language)));
            page.append("</td>");
        }
        page.append("</tr>\n");
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// What is read out on the phone or radio, one breath each. After each the other side repeats; the last asks for
    /// what must have arrived.
    public static List<String> spoken(Notice notice, Language language) {
        List<Text> lines = new ArrayList<>(List.of(
                new Text("معي تحذير لكم. هل معكم ما تكتبون به؟", "I have a warning for you. Can you write it down?"),
                new Text(
                        "سأقرأ جملة جملة، فأعيدوا عليّ كل جملة.",
                        "I will read sentence by sentence. Please repeat each one to me."),
                notice.title(),
                reference(notice)));
        notice.parts().forEach(part -> {
            lines.add(new Text(part.heading().ar() + ":", part.heading().en() + ":"));
            lines.addAll(part.sentences());
        });
        lines.add(new Text(
                "أعيدوا عليّ الآن: ما الخطر؟ أين؟ متى؟ ما الذي ستفعلونه أولًا؟ وما رقم المرجع؟",
                "Now tell me: what threatens? Where? When? What will you do first? And the reference?"));
        return lines.stream().map(line -> line.in(language)).toList();
    }

    private static Text reference(Notice notice) {
        return new Text("رقم المرجع: " + notice.reference(), "Reference: " + notice.reference());
    }

    private static Text to(Notice notice) {
        return new Text("إلى: " + notice.to().ar(), "To: " + notice.to().en());
    }
}
