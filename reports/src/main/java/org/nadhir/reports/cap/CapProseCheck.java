package org.nadhir.reports.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.reports.cap.CapFinding.Level;
import org.nadhir.reports.cap.CapFinding.Severity;
import org.nadhir.reports.cap.CapGrammar.Content;

/// What the prose of CAP 1.2 asks for beyond its schema (OASIS Standard, 1 July 2010, section 3.2, "Notes" of each
/// element). An error is what the standard says must or shall be, a warning what it says should be or calls useless.
final class CapProseCheck {

    /// Section 3.2.2 calls 160 characters a useful target for a headline.
    private static final int HEADLINE_CHARS = 160;
    private static final Pattern NO_NAME = Pattern.compile("[\\s,<&]");
    /// Elements without which the rest cannot be told or used.
    private static final List<String> NEEDED =
            List.of("identifier", "sender", "event", "valueName", "areaDesc", "resourceDesc", "mimeType");

    private final List<CapFinding> findings = new ArrayList<>();

    private CapProseCheck() {}

    /// The findings, in the file's order for each rule.
    static List<CapFinding> of(CapElement root, CapAlert alert) {
        CapProseCheck check = new CapProseCheck();
        check.empty(root, CapGrammar.ALERT);
        check.alert(alert);
        for (int i = 0; i < alert.infos().size(); i++) {
            check.info(alert, alert.infos().get(i), "/alert/info[" + (i + 1) + "]");
        }
        return check.findings;
    }

    private void error(String code, String path, String... arguments) {
        findings.add(new CapFinding(Level.PROSE, Severity.ERROR, code, path, List.of(arguments)));
    }

    private void warn(String code, String path, String... arguments) {
        findings.add(new CapFinding(Level.PROSE, Severity.WARNING, code, path, List.of(arguments)));
    }

    /// Elements of the standard that hold words, without a word.
    private void empty(CapElement element, Content.Group group) {
        for (CapElement child : element.children()) {
            Optional<Content> content = child.namespace().equals(element.namespace())
                    ? CapGrammar.member(group, child.name()).map(CapGrammar.Member::content)
                    : Optional.empty();
            if (content.isPresent() && content.get() instanceof Content.Group inner) {
                empty(child, inner);
            } else if (content.isPresent() && !child.hasText()) {
                if (NEEDED.contains(child.name())) {
                    error("empty-needed", child.path(), child.name());
                } else {
                    warn("empty", child.path(), child.name());
                }
            }
        }
    }

    private void alert(CapAlert alert) {
        name("identifier", alert.identifier());
        name("sender", alert.sender());
        switch (alert.scope()) {
            case "Restricted" -> needed("restriction-missing", alert.restriction());
            case "Private" -> needed("addresses-missing", alert.addresses());
            default -> {
                // Public, or no word of the list, which the schema's level tells.
            }
        }
        if (!alert.restriction().isEmpty() && !alert.scope().equals("Restricted")) {
            warn("restriction-unused", "/alert/restriction[1]");
        }
        if (List.of("Update", "Cancel", "Ack", "Error").contains(alert.msgType())) {
            needed("references-missing", alert.references(), alert.msgType());
        }
        references(alert);
        if (alert.note().isEmpty() && alert.status().equals("Exercise")) {
            warn("exercise-note", "/alert");
        }
        if (alert.note().isEmpty() && alert.msgType().equals("Error")) {
            warn("error-note", "/alert");
        }
        if (alert.infos().isEmpty() && List.of("Alert", "Update").contains(alert.msgType())) {
            warn("info-missing", "/alert", alert.msgType());
        }
    }

    private void needed(String code, String value, String... arguments) {
        if (value.isEmpty()) {
            error(code, "/alert", arguments);
        }
    }

    private void name(String element, String value) {
        if (NO_NAME.matcher(value).find()) {
            error("name-characters", "/alert/" + element + "[1]", element, value);
        }
    }

    /// Each as sender, identifier and sent, with commas between them and blanks between several.
    private void references(CapAlert alert) {
        if (alert.references().isEmpty()) {
            return;
        }
        for (String reference : alert.references().split("\\s+", -1)) {
            String[] parts = reference.split(",", -1);
            boolean whole = parts.length == 3
                    && !parts[0].isEmpty()
                    && !parts[1].isEmpty()
                    && CapMoment.isMoment(parts[2]);
            if (!whole) {
                error("reference-form", "/alert/references[1]", reference);
            } else if (parts[0].equals(alert.sender()) && parts[1].equals(alert.identifier())) {
                error("reference-self", "/alert/references[1]", reference);
            }
        }
    }

    private void info(CapAlert alert, CapAlert.Info info, String path) {
        String said = info.headline() + info.description() + info.instruction();
        if (info.headline().isEmpty() && info.description().isEmpty()) {
            warn("nothing-said", path);
        }
        if (info.headline().codePointCount(0, info.headline().length()) > HEADLINE_CHARS) {
            warn("headline-long", path + "/headline[1]", Integer.toString(HEADLINE_CHARS));
        }
        if (info.language().isEmpty()) {
            warn("language-missing", path);
        }
        if (isArabicScript(said) && (info.language().isEmpty() || info.language().startsWith("en"))) {
            warn("language-other", path);
        }
        after("expires-before-sent", alert.sent(), info.expires(), path);
        after("expires-before-effective", info.effective(), info.expires(), path);
        after("expires-before-onset", info.onset(), info.expires(), path);
        for (int i = 0; i < info.resources().size(); i++) {
            resource(info.resources().get(i), path + "/resource[" + (i + 1) + "]");
        }
        for (int i = 0; i < info.areas().size(); i++) {
            findings.addAll(CapPlaces.of(info.areas().get(i), path + "/area[" + (i + 1) + "]"));
        }
    }

    private void after(String code, String first, String then, String path) {
        Optional<Instant> from = CapMoment.read(first);
        Optional<Instant> until = CapMoment.read(then);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            warn(code, path + "/expires[1]", then, first);
        }
    }

    /// More letters of Arabic script than others.
    private static boolean isArabicScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long arabic = text.codePoints()
                .filter(c -> Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        return arabic * 2 > letters;
    }

    private void resource(CapAlert.Resource resource, String path) {
        if (resource.uri().isEmpty() && resource.derefUri().isEmpty()) {
            warn("resource-nowhere", path);
        }
        if (!resource.mimeType().isEmpty() && !resource.mimeType().matches("[^\\s/]+/[^\\s/]+")) {
            warn("mime-type", path + "/mimeType[1]", resource.mimeType());
        }
        if (resource.size().startsWith("-")) {
            error("size", path + "/size[1]", resource.size());
        }
        if (!resource.derefUri().matches("[A-Za-z0-9+/=\\s]*+")) {
            error("packed", path + "/derefUri[1]");
        }
        if (!resource.digest().isEmpty() && !resource.digest().matches("[0-9A-Fa-f]{40}")) {
            error("digest", path + "/digest[1]", resource.digest());
        }
    }
}
