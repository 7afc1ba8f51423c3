package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;

/// Rules of an object's type and id (sections 2.7, 2.9, 3.1).
final class Identity {

    private final Tape tape;
    private final Findings findings;

    Identity(Tape tape, Findings findings) {
        this.tape = tape;
        this.findings = findings;
    }

    /// @param custom whether nobody specified the type
    /// @param extended whether an extension says that it brings the type
    void check(Shape shape, boolean custom, boolean extended) {
        int type = tape.member(0, "type");
        boolean typed = type != Tape.NONE && tape.kind(type) == Tape.STRING;
        if (typed && custom) {
            byte[] name = tape.text(type).getBytes(StandardCharsets.UTF_8);
            if (!Formats.isTypeName(name, 0, name.length)) {
                findings.must(Code.TYPE_NAME, type);
            } else if (tape.text(type).equals("action")) {
                findings.must(Code.RESERVED_NAME, type);
            } else if (!extended) {
                findings.should(Code.CUSTOM_TYPE, type, tape.text(type));
            }
        }
        int id = tape.member(0, "id");
        if (id == Tape.NONE || tape.kind(id) != Tape.STRING) {
            return;
        }
        String text = tape.text(id);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Formats.typeOfId(bytes, 0, bytes.length);
        if (length < 0) {
            findings.must(Code.ID_FORM, id, findings.quoted(id));
            return;
        }
        if (typed && !text.substring(0, length).equals(tape.text(type))) {
            findings.must(Code.ID_OF_OTHER_TYPE, id, tape.text(type));
        }
        int version = Formats.versionOfId(bytes, bytes.length);
        boolean observable = shape.family().equals("sco") || shape.name().equals("observable");
        if (!observable && version != 4 && version != 5) {
            findings.should(Code.ID_VERSION, id, String.valueOf(version), "4");
        }
    }
}
