package org.nadhir.reports.misp;

import java.util.ArrayList;
import java.util.List;

/// Events as the text of a report: what each says of itself, its written reports, then attribute by attribute, one on a
/// line. What was deleted does not speak; attachments, proposals and sightings are for machines and stay in the file.
///
/// @param published the day of the first event, in ISO 8601, or empty
/// @param left how many things of the file do not stand in the text
public record MispText(String text, String title, String publisher, String published, int left) {

    /// The text of all events of a file.
    public static MispText of(List<MispPart> events) {
        Lines lines = new Lines();
        events.forEach(lines::event);
        MispPart first = events.getFirst();
        String day = first.text("date");
        return new MispText(
                String.join("\n", lines.all).strip(),
                first.text("info").strip(),
                first.part("Orgc").map(org -> org.text("name").strip()).orElse(""),
                day.matches("\\d{4}-\\d{2}-\\d{2}") ? day : "",
                lines.left);
    }

    /// Takes up line after line.
    private static final class Lines {

        private final List<String> all = new ArrayList<>();
        private int left;

        private void event(MispPart event) {
            say(event.text("info"));
            for (MispPart report : event.items("EventReport")) {
                if (report.isDeleted()) {
                    left++;
                } else {
                    all.add("");
                    say(report.text("name"));
                    say(report.text("content"));
                }
            }
            all.add("");
            event.items("Attribute").forEach(this::attribute);
            for (MispPart object : event.items("Object")) {
                object(object);
            }
            for (MispPart galaxy : event.items("Galaxy")) {
                for (MispPart cluster : galaxy.items("GalaxyCluster")) {
                    say(galaxy.text("name") + ": " + cluster.text("value"));
                }
            }
            for (String list : List.of("ShadowAttribute", "RelatedEvent", "Sighting")) {
                left += event.items(list).size();
            }
            all.add("");
        }

        private void object(MispPart object) {
            if (object.isDeleted()) {
                left++;
                return;
            }
            all.add("");
            say(object.text("name"));
            say(object.text("comment"));
            object.items("Attribute").forEach(this::attribute);
        }

        private void attribute(MispPart attribute) {
            if (attribute.isDeleted()) {
                left++;
                return;
            }
            left += attribute.text("data").isEmpty() ? 0 : 1;
            left += attribute.items("ShadowAttribute").size() + attribute.items("Sighting").size();
            String relation = attribute.text("object_relation");
            String type = relation.isEmpty() ? attribute.text("type") : relation;
            boolean prose = type.equals("text") || type.equals("comment");
            say(prose ? attribute.text("value") : type + ": " + attribute.text("value"));
            say(attribute.text("comment"));
        }

        private void say(String words) {
            if (!words.isBlank()) {
                all.add(words.strip());
            }
        }
    }
}
