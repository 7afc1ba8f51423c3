package org.nadhir.node.console;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nadhir.model.Language;

/// A moment, in universal time and from left to right in both languages. A script, where one may run, puts the
/// reader's own time beside it.
record Moment(Instant at, Language language) implements Content {

    private static final DateTimeFormatter ENGLISH = formatter("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ARABIC = formatter("d MMMM uuuu، HH:mm", Locale.of("ar"));

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent("<time datetime=\"");
        out.writeContent(at.toString());
        out.writeContent("\"><bdi>");
        out.writeUserContent((language == Language.ARABIC ? ARABIC : ENGLISH).format(at));
        out.writeContent("</bdi> <abbr>UTC</abbr></time>");
    }
}
