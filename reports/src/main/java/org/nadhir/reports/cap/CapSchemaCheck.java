package org.nadhir.reports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.reports.cap.CapFinding.Level;
import org.nadhir.reports.cap.CapFinding.Severity;
import org.nadhir.reports.cap.CapGrammar.Content;
import org.nadhir.reports.cap.CapGrammar.Member;

/// Holds a tree against [CapGrammar]: finds what the standard's schema refuses, and names what will not be carried.
/// A part that is not known is named once, whatever stands in it.
final class CapSchemaCheck {

    static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    private final List<CapFinding> findings = new ArrayList<>();
    private final List<CapLoss> losses = new ArrayList<>();
    private final String namespace;

    private CapSchemaCheck(String namespace) {
        this.namespace = namespace;
    }

    /// What was found of a tree.
    record Result(List<CapFinding> findings, List<CapLoss> losses) {
        Result {
            findings = List.copyOf(findings);
            losses = List.copyOf(losses);
        }
    }

    static Result of(CapElement alert) {
        CapSchemaCheck check = new CapSchemaCheck(alert.namespace());
        if (!alert.namespace().equals(CapAlert.NAMESPACE)) {
            check.error("version", alert.path(), alert.namespace());
        }
        check.group(alert, CapGrammar.ALERT);
        return new Result(check.findings, check.losses);
    }

    private void error(String code, String path, String... arguments) {
        findings.add(new CapFinding(Level.SCHEMA, Severity.ERROR, code, path, List.of(arguments)));
    }

    private void element(CapElement element, Content content) {
        if (content instanceof Content.Group group) {
            group(element, group);
            return;
        }
        attributes(element);
        for (CapElement child : element.children()) {
            unknown(child);
        }
        if (!CapGrammar.takes(content, element.text())) {
            String allowed = content instanceof Content.Choice(List<String> words) ? String.join(", ", words) : "";
            error("no-" + CapGrammar.asked(content), element.path(), element.name(), element.text(), allowed);
        }
    }

    private void attributes(CapElement element) {
        for (String attribute : element.attributes()) {
            error("attribute", element.path(), attribute);
            losses.add(new CapLoss(element.path() + "/@" + attribute, attribute, CapLoss.Why.ATTRIBUTE));
        }
    }

    private void unknown(CapElement element) {
        boolean other = !element.namespace().equals(namespace);
        error(other ? "other-namespace" : "unknown-element", element.path(), element.name());
        losses.add(new CapLoss(
                element.path(),
                element.name(),
                other ? CapLoss.Why.OTHER_NAMESPACE : CapLoss.Why.UNKNOWN_ELEMENT));
    }

    private void group(CapElement element, Content.Group group) {
        attributes(element);
        if (element.hasText()) {
            error("stray-text", element.path(), element.name(), element.text());
            losses.add(new CapLoss(element.path(), element.name(), CapLoss.Why.STRAY_TEXT));
        }
        Map<String, Integer> counts = new TreeMap<>();
        int reached = 0;
        for (CapElement child : element.children()) {
            int at = child.namespace().equals(namespace) ? place(group, child.name()) : -1;
            if (at < 0) {
                reached = foreign(element, child) ? group.members().size() : reached;
                continue;
            }
            Member member = group.members().get(at);
            if (at < reached) {
                error("order", child.path(), child.name());
            }
            reached = Math.max(reached, at);
            if (counts.merge(child.name(), 1, Integer::sum) > member.most()) {
                error("repeated", child.path(), child.name());
                losses.add(new CapLoss(child.path(), child.name(), CapLoss.Why.REPEATED));
            }
            element(child, member.content());
        }
        for (Member member : group.members()) {
            if (!counts.containsKey(member.name()) && member.least() > 0) {
                error("missing", element.path(), member.name(), element.name());
            }
        }
    }

    /// A signature may stand behind everything else in the alert; whatever else we do not know is a finding.
    ///
    /// @return whether it is such a signature
    private boolean foreign(CapElement parent, CapElement child) {
        boolean signature = child.namespace().equals(SIGNATURES);
        if (signature) {
            losses.add(new CapLoss(child.path(), child.name(), CapLoss.Why.SIGNATURE));
        }
        if (signature && parent.path().equals("/alert")) {
            return true;
        }
        if (signature) {
            error("other-namespace", child.path(), child.name());
        } else {
            unknown(child);
        }
        return false;
    }

    private static int place(Content.Group group, String name) {
        for (int i = 0; i < group.members().size(); i++) {
            if (group.members().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
