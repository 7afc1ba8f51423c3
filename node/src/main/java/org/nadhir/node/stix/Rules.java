package org.nadhir.node.stix;

import java.util.regex.Pattern;

/// What a table cannot say: one small rule for each type that needs one.
final class Rules {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-(0\\d{3}|[1-9]\\d{3,})");
    private static final Pattern CAPEC = Pattern.compile("CAPEC-\\d+");

    private final Tape tape;
    private final Findings findings;
    private final Markings markings;

    Rules(Tape tape, Findings findings) {
        this.tape = tape;
        this.findings = findings;
        this.markings = new Markings(tape, findings);
    }

    /// Rules of whole objects.
    void object(Shape shape, int node) {
        switch (shape.name()) {
            case "indicator" -> pattern(node);
            case "malware" -> {
                if (is(node, "is_family", Tape.TRUE) && !has(node, "name")) {
                    findings.must(Code.FAMILY_NAME, node);
                }
            }
            case "marking-definition" -> markings.definition(node);
            case "extension-definition" -> extensionDefinition(node);
            default -> part(shape, node);
        }
        markings.granular(node);
    }

    /// Rules of parts, and of observables, which can be parts as well.
    void part(Shape shape, int node) {
        switch (shape.name()) {
            case "external-reference" -> externalReference(node);
            case "email-message" -> {
                String other = is(node, "is_multipart", Tape.TRUE) ? "body" : "body_multipart";
                if (has(node, "is_multipart") && has(node, other)) {
                    findings.must(Code.NOT_WITH, tape.member(node, other), other, "is_multipart");
                }
            }
            case "network-traffic" -> {
                if (is(node, "is_active", Tape.TRUE) && has(node, "end")) {
                    findings.must(Code.NOT_WITH, tape.member(node, "end"), "end", "is_active");
                }
            }
            default -> {}
        }
        if (shape.family().equals("sco")) {
            new ScoIds(tape, findings).check(shape, node);
        }
    }

    private boolean has(int node, String name) {
        return tape.member(node, name) != Tape.NONE;
    }

    private boolean is(int node, String name, int kind) {
        int member = tape.member(node, name);
        return member != Tape.NONE && tape.kind(member) == kind;
    }

    private String text(int node, String name) {
        int member = tape.member(node, name);
        return member != Tape.NONE && tape.kind(member) == Tape.STRING ? tape.text(member) : "";
    }

    /// Section 9: only patterns of STIX are read; others are their languages' own affair.
    private void pattern(int node) {
        if (text(node, "pattern_type").equals("stix") && is(node, "pattern", Tape.STRING)) {
            int pattern = tape.member(node, "pattern");
            PatternReader.flaw(tape.text(pattern))
                    .ifPresent(at -> findings.must(Code.PATTERN, pattern, String.valueOf(at + 1)));
        }
    }

    /// Section 7.3: `extension_properties` names what stands at the top level, and nothing else does.
    private void extensionDefinition(int node) {
        int types = tape.member(node, "extension_types");
        boolean top = false;
        for (int type = array(types); type != Tape.NONE; type = tape.next(type)) {
            top |= tape.kind(type) == Tape.STRING && tape.text(type).equals("toplevel-property-extension");
        }
        int properties = tape.member(node, "extension_properties");
        if (properties != Tape.NONE && !top) {
            findings.must(Code.EXTENSION_PROPERTIES, properties);
        }
        for (int name = array(properties); name != Tape.NONE; name = tape.next(name)) {
            if (tape.kind(name) == Tape.STRING && !Formats.isPropertyName(tape.text(name))) {
                findings.must(Code.PROPERTY_NAME, name);
            }
        }
        if (!has(node, "created_by_ref")) {
            findings.must(Code.MISSING, node, "created_by_ref");
        }
    }

    private int array(int node) {
        return node != Tape.NONE && tape.kind(node) == Tape.ARRAY ? tape.child(node) : Tape.NONE;
    }

    /// Section 2.5.1 and 4.19: ids of CVE and CAPEC have their forms and stand under their names.
    private void externalReference(int node) {
        String source = text(node, "source_name");
        String id = text(node, "external_id");
        boolean sound = switch (source) {
            case "cve" -> CVE.matcher(id).matches();
            case "capec" -> CAPEC.matcher(id).matches();
            default -> id.isEmpty() || !(CVE.matcher(id).matches() || CAPEC.matcher(id).matches());
        };
        if (!sound) {
            findings.must(Code.ADVISORY, node);
        }
    }
}
