package org.nadhir.reports.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.model.Marks;
import org.nadhir.model.Message;
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispPart;
import org.nadhir.reports.misp.MispReader;
import org.nadhir.reports.misp.MispText;

/// Events of MISP as a report: what each says of itself, then attribute by attribute. It bears what the tags ask: of
/// the event and of everything in it.
final class MispFile {

    private MispFile() {}

    static Intake.Result read(Json value, String name) {
        return switch (MispReader.read(value, name)) {
            case MispReader.Result.Refused(Message reason) -> new Intake.Result.Rejected(reason);
            case MispReader.Result.Read read -> report(read, name);
        };
    }

    private static Intake.Result report(MispReader.Result.Read read, String name) {
        if (read.events().isEmpty()) {
            return Intake.rejected("intake.no-text", name);
        }
        MispText text = MispText.of(read.events());
        if (text.text().isBlank()) {
            return Intake.rejected("intake.no-text", name);
        }
        List<Message> remarks = new ArrayList<>();
        if (!read.findings().isEmpty()) {
            remarks.add(Message.of("misp.remark-findings", name, Integer.toString(read.findings().size())));
        }
        if (text.left() > 0) {
            remarks.add(Message.of("misp.remark-left", name, Integer.toString(text.left())));
        }
        return new Intake.Result.Accepted(
                text.text(),
                text.title(),
                text.publisher(),
                text.published(),
                Languages.of(text.text()),
                remarks,
                marks(read.events()));
    }

    private static Marks marks(List<MispPart> events) {
        Set<String> tags = new LinkedHashSet<>();
        events.forEach(event -> tags.addAll(MispMarks.tags(event)));
        return new Marks(MispMarks.labels(tags), MispMarks.policy(tags).stream().toList());
    }
}
