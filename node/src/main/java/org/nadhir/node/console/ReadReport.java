package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nadhir.client.View;

/// One report as its page shows it: line by line, with the explanation of each finding.
///
/// @param direction of the report's own language
record ReadReport(View reading, String direction, List<Line> lines, List<Note> notes) {

    ReadReport {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// One line as received.
    ///
    /// @param kind a word for the style
    /// @param rule which decided what the line is
    record Line(long number, String kind, String rule, MarkedText text) {}

    /// What a finding means.
    ///
    /// @param number as it stands in the text
    /// @param words that it covers
    /// @param start code point of the report at which the words begin
    /// @param end code point behind them
    /// @param says the explanation
    /// @param corrected what persons said since, in their order
    record Note(int number, String kind, String words, int start, int end, String says, List<View> corrected) {

        Note {
            corrected = List.copyOf(corrected);
        }

        private Note with(List<View> corrections) {
            return new Note(number, kind, words, start, end, says, corrections.stream()
                    .filter(one -> one.number("start") == start && one.number("end") == end)
                    .toList());
        }
    }

    static ReadReport of(View reading, Frame frame) {
        List<MarkedText.Found> found = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (View date : reading.items("dates")) {
            boolean conflict = !date.text("conflict").equals("NONE");
            add(found, notes, conflict ? "conflict" : "date", date, date(date, conflict, frame));
        }
        for (View name : reading.items("mentions")) {
            add(found, notes, "name", name, frame.say("console.reports.note-name", name.in("name", frame.language())));
        }
        for (View one : reading.items("attributions")) {
            add(found, notes, "cue", one.at("cue"), frame.say("console.reports.note-cue", origin(one, frame)));
            add(found, notes, "claim", one.at("quote"), frame.say("console.reports.note-claim", origin(one, frame)));
        }
        notes.replaceAll(note -> note.with(reading.items("corrections")));
        List<Line> lines = reading.items("text").stream()
                .map(line -> new Line(
                        line.number("line"),
                        line.text("kind").toLowerCase(Locale.ROOT),
                        line.text("rule"),
                        MarkedText.of(line.text("words"), (int) line.number("start"), found)))
                .toList();
        return new ReadReport(reading, reading.text("language").equals("ar") ? "rtl" : "ltr", lines, notes);
    }

    private static String date(View date, boolean conflict, Frame frame) {
        String value = date.text("value");
        return conflict
                ? frame.say("console.reports.note-conflict", String.join(" / ", date.texts("candidates")), value)
                : value.isEmpty()
                        ? frame.say("console.reports.note-undated")
                        : frame.say("console.reports.note-date", value);
    }

    private static String origin(View attribution, Frame frame) {
        String said = EchoPages.name(frame, attribution.at("origin"));
        String relays = attribution.items("relays").stream()
                .map(relay -> relay.text(frame.tag()))
                .collect(Collectors.joining(" → "));
        return relays.isEmpty() ? said : frame.say("console.reports.through", said, relays);
    }

    private static void add(
            List<MarkedText.Found> found, List<Note> notes, String kind, View span, String says) {
        int start = (int) span.number("start");
        int end = (int) span.number("end");
        if (start < end) {
            int number = notes.size() + 1;
            found.add(new MarkedText.Found(number, kind, start, end));
            notes.add(new Note(number, kind, span.text("words"), start, end, says, List.of()));
        }
    }
}
