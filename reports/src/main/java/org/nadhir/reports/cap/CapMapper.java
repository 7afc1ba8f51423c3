package org.nadhir.reports.cap;

import java.util.List;

/// A tree as an alert: of an element that may stand once the first counts, wherever it stands.
final class CapMapper {

    private CapMapper() {}

    static CapAlert alert(CapElement at) {
        return new CapAlert(
                one(at, "identifier"),
                one(at, "sender"),
                one(at, "sent"),
                one(at, "status"),
                one(at, "msgType"),
                one(at, "source"),
                one(at, "scope"),
                one(at, "restriction"),
                one(at, "addresses"),
                all(at, "code"),
                one(at, "note"),
                one(at, "references"),
                one(at, "incidents"),
                at.all("info").stream().map(CapMapper::info).toList());
    }

    private static CapAlert.Info info(CapElement at) {
        return new CapAlert.Info(
                one(at, "language"),
                all(at, "category"),
                one(at, "event"),
                all(at, "responseType"),
                one(at, "urgency"),
                one(at, "severity"),
                one(at, "certainty"),
                one(at, "audience"),
                named(at, "eventCode"),
                one(at, "effective"),
                one(at, "onset"),
                one(at, "expires"),
                one(at, "senderName"),
                one(at, "headline"),
                one(at, "description"),
                one(at, "instruction"),
                one(at, "web"),
                one(at, "contact"),
                named(at, "parameter"),
                at.all("resource").stream().map(CapMapper::resource).toList(),
                at.all("area").stream().map(CapMapper::area).toList());
    }

    private static CapAlert.Resource resource(CapElement at) {
        return new CapAlert.Resource(
                one(at, "resourceDesc"),
                one(at, "mimeType"),
                one(at, "size"),
                one(at, "uri"),
                one(at, "derefUri"),
                one(at, "digest"));
    }

    private static CapAlert.Area area(CapElement at) {
        return new CapAlert.Area(
                one(at, "areaDesc"),
                all(at, "polygon"),
                all(at, "circle"),
                named(at, "geocode"),
                one(at, "altitude"),
                one(at, "ceiling"));
    }

    private static List<CapAlert.Named> named(CapElement at, String name) {
        return at.all(name).stream()
                .map(child -> new CapAlert.Named(one(child, "valueName"), one(child, "value")))
                .toList();
    }

    private static String one(CapElement at, String name) {
        return at.all(name).stream().findFirst().map(CapMapper::words).orElse("");
    }

    /// Each that is not empty: an empty element has its finding.
    private static List<String> all(CapElement at, String name) {
        return at.all(name).stream().map(CapMapper::words).filter(words -> !words.isEmpty()).toList();
    }

    private static String words(CapElement element) {
        return element.text().strip();
    }
}
