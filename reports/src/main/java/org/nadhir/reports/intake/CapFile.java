package org.nadhir.reports.intake;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Marks;
import org.nadhir.model.Message;
import org.nadhir.reports.cap.CapMoment;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.reports.cap.CapText;

/// An alert of CAP as a report: its blocks one below the other. An alert that departs from the standard is taken in all
/// the same, because what it warns of does not wait for its form; how many findings and losses there are is remarked.
final class CapFile {

    private static final int DAY_CHARS = 10;

    private CapFile() {}

    static Intake.Result read(byte[] bytes, String name) {
        return switch (CapReader.read(bytes, name)) {
            case CapReader.Result.Refused(Message reason) -> new Intake.Result.Rejected(reason);
            case CapReader.Result.Read read -> report(read, name);
        };
    }

    private static Intake.Result report(CapReader.Result.Read read, String name) {
        CapText text = CapText.of(read.alert());
        if (text.text().isBlank()) {
            return Intake.rejected("intake.no-text", name);
        }
        List<Message> remarks = new ArrayList<>();
        if (!read.findings().isEmpty()) {
            remarks.add(Message.of("cap.remark-findings", name, Integer.toString(read.findings().size())));
        }
        int losses = read.losses().size() + text.losses().size();
        if (losses > 0) {
            remarks.add(Message.of("cap.remark-losses", name, Integer.toString(losses)));
        }
        String sent = read.alert().sent();
        return new Intake.Result.Accepted(
                text.text(),
                text.title(),
                text.publisher(),
                CapMoment.read(sent).isPresent() ? sent.substring(0, DAY_CHARS) : "",
                Languages.of(text.text()),
                remarks,
                Marks.of());
    }
}
