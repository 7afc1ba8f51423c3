package org.nadhir.reports.cap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The text of an alert as people read it: for each block what it says, then where, when, and whom to ask, each once.
/// Labels are Arabic in Arabic blocks and English in all others. Coordinates, codes and files stay out of it, and each
/// is named among the losses.
public record CapText(String text, String title, String publisher, List<CapLoss> losses) {

    public CapText {
        losses = List.copyOf(losses);
    }

    /// What stands before a value, in both languages.
    private enum Label {
        EVENT("الحدث", "Event"),
        AREA("المنطقة", "Area"),
        ONSET("البداية", "Begins"),
        EXPIRES("النهاية", "Ends"),
        SENDER("المرسل", "Sender"),
        CONTACT("للاتصال", "Contact"),
        WEB("صفحة", "Page"),
        NOTE("ملاحظة", "Note");

        private final String ar;
        private final String en;

        Label(String ar, String en) {
            this.ar = ar;
            this.en = en;
        }

        String before(String value, boolean arabic) {
            return (arabic ? ar : en) + ": " + value;
        }
    }

    /// The text of an alert; empty where it says nothing.
    public static CapText of(CapAlert alert) {
        Set<String> paragraphs = new LinkedHashSet<>();
        List<CapLoss> losses = new ArrayList<>();
        boolean arabic = false;
        for (int i = 0; i < alert.infos().size(); i++) {
            CapAlert.Info info = alert.infos().get(i);
            arabic = info.language().startsWith("ar");
            paragraphs.addAll(paragraphs(info, arabic));
            losses.addAll(losses(info, "/alert/info[" + (i + 1) + "]"));
        }
        if (!alert.note().isEmpty()) {
            paragraphs.add(Label.NOTE.before(alert.note(), arabic));
        }
        for (int i = 0; i < alert.codes().size(); i++) {
            losses.add(notText("/alert/code[" + (i + 1) + "]", "code"));
        }
        for (String[] member : new String[][] {
            {"source", alert.source()},
            {"restriction", alert.restriction()},
            {"addresses", alert.addresses()},
            {"references", alert.references()},
            {"incidents", alert.incidents()}
        }) {
            if (!member[1].isEmpty()) {
                losses.add(notText("/alert/" + member[0] + "[1]", member[0]));
            }
        }
        return new CapText(String.join("\n\n", paragraphs), title(alert), publisher(alert), losses);
    }

    private static String title(CapAlert alert) {
        return alert.infos().stream()
                .map(info -> info.headline().isEmpty() ? info.event() : info.headline())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(CapText::line)
                .orElse("");
    }

    /// The name that the sender gives itself, else its identifier; neither is proved by anything.
    private static String publisher(CapAlert alert) {
        return alert.infos().stream()
                .map(CapAlert.Info::senderName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(CapText::line)
                .orElse(line(alert.sender()));
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static List<String> paragraphs(CapAlert.Info info, boolean arabic) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, info.headline().isEmpty() ? "" : line(info.headline()));
        add(paragraphs, info.description());
        add(paragraphs, info.instruction());
        List<String> lines = new ArrayList<>();
        labelled(lines, Label.EVENT, info.event(), arabic);
        for (CapAlert.Area area : info.areas()) {
            labelled(lines, Label.AREA, area.description(), arabic);
        }
        labelled(lines, Label.ONSET, info.onset().isEmpty() ? info.effective() : info.onset(), arabic);
        labelled(lines, Label.EXPIRES, info.expires(), arabic);
        labelled(lines, Label.SENDER, info.senderName(), arabic);
        labelled(lines, Label.CONTACT, info.contact(), arabic);
        labelled(lines, Label.WEB, info.web(), arabic);
        add(paragraphs, String.join("\n", lines));
        return paragraphs;
    }

    private static void add(List<String> paragraphs, String words) {
        if (!words.isEmpty()) {
            paragraphs.add(words);
        }
    }

    private static void labelled(List<String> lines, Label label, String value, boolean arabic) {
        if (!value.isEmpty()) {
            lines.add(label.before(line(value), arabic));
        }
    }

    private static CapLoss notText(String path, String what) {
        return new CapLoss(path, what, CapLoss.Why.NOT_TEXT);
    }

    private static List<CapLoss> losses(CapAlert.Info info, String path) {
        List<CapLoss> losses = new ArrayList<>();
        for (String name : List.of("urgency", "severity", "certainty", "audience", "effective")) {
            if (!value(info, name).isEmpty()) {
                losses.add(notText(path + "/" + name + "[1]", name));
            }
        }
        numbered(losses, path, "category", info.categories().size(), CapLoss.Why.NOT_TEXT);
        numbered(losses, path, "responseType", info.responseTypes().size(), CapLoss.Why.NOT_TEXT);
        numbered(losses, path, "eventCode", info.eventCodes().size(), CapLoss.Why.NOT_TEXT);
        numbered(losses, path, "parameter", info.parameters().size(), CapLoss.Why.NOT_TEXT);
        numbered(losses, path, "resource", info.resources().size(), CapLoss.Why.NOT_FETCHED);
        for (int i = 0; i < info.areas().size(); i++) {
            CapAlert.Area area = info.areas().get(i);
            String at = path + "/area[" + (i + 1) + "]";
            numbered(losses, at, "polygon", area.polygons().size(), CapLoss.Why.NOT_TEXT);
            numbered(losses, at, "circle", area.circles().size(), CapLoss.Why.NOT_TEXT);
            numbered(losses, at, "geocode", area.geocodes().size(), CapLoss.Why.NOT_TEXT);
            numbered(losses, at, "altitude", area.altitude().isEmpty() ? 0 : 1, CapLoss.Why.NOT_TEXT);
            numbered(losses, at, "ceiling", area.ceiling().isEmpty() ? 0 : 1, CapLoss.Why.NOT_TEXT);
        }
        return losses;
    }

    private static String value(CapAlert.Info info, String name) {
        return switch (name) {
            case "urgency" -> info.urgency();
            case "severity" -> info.severity();
            case "certainty" -> info.certainty();
            case "audience" -> info.audience();
            // Said only where there is no onset.
            case "effective" -> info.onset().isEmpty() ? "" : info.effective();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void numbered(List<CapLoss> losses, String path, String what, int count, CapLoss.Why why) {
        for (int i = 1; i <= count; i++) {
            losses.add(new CapLoss(path + "/" + what + "[" + i + "]", what, why));
        }
    }
}
