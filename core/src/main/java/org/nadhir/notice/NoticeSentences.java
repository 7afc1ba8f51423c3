package org.nadhir.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Status;
import org.nadhir.model.Marking;
import org.nadhir.model.Text;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Phrases;
import org.nadhir.tearline.Wording;

/// The sentences of a notice: short, one thing each, to be read out and repeated. Our own words; the terms of
/// likelihood and confidence are those of ICD 203 (2015), in parts of their own.
final class NoticeSentences {

    private static final Duration HOUR = Duration.ofHours(1);

    private NoticeSentences() {}

    static Text title(Wording wording, Status status) {
        Text threat = Phrases.threat(wording.threat());
        Text exercise = Phrases.exercise(status);
        return new Text(
                exercise.ar() + "تحذير من " + threat.ar(), exercise.en() + "Warning of " + threat.en());
    }

    static List<Notice.Part> parts(Wording wording, Marking marking, Instant issued, ZoneOffset offset) {
        List<Notice.Part> parts = new ArrayList<>(List.of(
                threat(wording),
                part("where", "أين", "Where", new Text(
                        wording.site().name().ar() + "، " + wording.site().place().ar() + ".",
                        wording.site().name().en() + ", " + wording.site().place().en() + ".")),
                when(wording, offset),
                part("likelihood", "ما مدى احتماله", "How likely", Phrases.likelihood(wording.likelihood())),
                part("confidence", "ما مدى ثقتنا", "How sure we are", Phrases.confidence(wording.confidence())),
                new Notice.Part(
                        "advice", new Text("ما ينبغي فعله الآن", "What to do now"),
                        wording.advice().stream().map(Advice::sentence).toList()),
                part("call", "بمن تتصلون", "Whom to call", new Text(
                        wording.call().name().ar() + ": " + wording.call().reach(),
                        wording.call().name().en() + ": " + wording.call().reach()))));
        if (!wording.note().ar().isBlank()) {
            parts.add(part("note", "ملاحظة", "Note", wording.note()));
        }
        parts.add(date(issued, offset));
        parts.add(terms(marking));
        return parts;
    }

    private static Notice.Part threat(Wording wording) {
        Text danger = Phrases.danger(wording.threat(), wording.method());
        return part("threat", "ما الخطر", "What threatens", new Text(
                "ننذركم بخطر " + danger.ar() + ".", "We warn you of " + danger.en() + "."));
    }

    /// Widened to full hours, as in a release: a warning may begin early, never late.
    private static Notice.Part when(Wording wording, ZoneOffset offset) {
        Instant end = wording.window().until();
        Instant floor = NoticeBuilder.floor(end, HOUR);
        Text from = Phrases.moment(NoticeBuilder.floor(wording.window().from(), HOUR), offset);
        Text until = Phrases.moment(floor.equals(end) ? end : floor.plus(HOUR), offset);
        return new Notice.Part("when", new Text("متى", "When"), List.of(
                new Text("من " + from.ar() + ".", "From " + from.en() + "."),
                new Text("إلى " + until.ar() + ".", "Until " + until.en() + "."),
                new Text("التوقيت المحلي، " + clock(offset) + ".", "Local time, " + clock(offset) + ".")));
    }

    /// The day only: an hour would tell when people work.
    private static Notice.Part date(Instant issued, ZoneOffset offset) {
        Text day = Phrases.day(issued, offset);
        return part("date", "تاريخ هذا التحذير", "Date of this warning", new Text(day.ar() + ".", day.en() + "."));
    }

    private static Notice.Part terms(Marking marking) {
        return new Notice.Part("terms", new Text("ما يجوز بهذا التحذير", "What may be done with it"), List.of(
                new Text("هذا التحذير للحماية وحدها.", "This warning is for protection only."),
                new Text(
                        "أبلغوا به من يلزمهم العلم به كي يسلموا، ولا تنشروه.",
                        "Tell those who must know it to be safe, and do not publish it."),
                new Text("وسمه " + marking.label() + ".", "It is marked " + marking.label() + ".")));
    }

    private static String clock(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }

    private static Notice.Part part(String word, String ar, String en, Text sentence) {
        return new Notice.Part(word, new Text(ar, en), List.of(sentence));
    }
}
