package org.nadhir.node.console;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.nadhir.model.Language;
import org.nadhir.tearline.Phrases;

/// A moment, in universal time, its months named as warnings name them. A script, where one may run, puts the reader's
/// own time beside it.
record Moment(Instant at, Language language) implements Content {

    @Override
    public void writeTo(TemplateOutput out) {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        String month = Phrases.month(time.getMonthValue()).in(language);
        String comma = language == Language.ARABIC ? "، " : ", ";
        out.writeContent("<time datetime=\"");
        out.writeContent(at.toString());
        out.writeContent("\"><bdi>");
        out.writeUserContent(time.getDayOfMonth() + " " + month + " " + time.getYear() + comma);
        out.writeContent("</bdi><span dir=\"ltr\">");
        out.writeUserContent("%02d:%02d UTC".formatted(time.getHour(), time.getMinute()));
        out.writeContent("</span></time>");
    }
}
