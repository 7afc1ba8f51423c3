package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Holds an object and its parts against their shapes.
final class ShapeCheck {

    /// Names that no object may have for a property (section 3.3).
    private static final Set<String> RESERVED = Set.of("severity", "action", "username", "phone_numbers");
    private static final String DEFINITION = "extension-definition--";
    private static final int LISTED_MAX = 8;

    private final Tape tape;
    private final Findings findings;
    private final Values values;
    private final Rules rules;
    private boolean lenient;
    private boolean observable;

    ShapeCheck(Tape tape, Findings findings) {
        this.tape = tape;
        this.findings = findings;
        this.values = new Values(tape, findings, this);
        this.rules = new Rules(tape, findings);
    }

    /// Whether references may be keys of neighbours: only within the deprecated `objects` of observed data.
    boolean isLenient() {
        return lenient;
    }

    boolean isObservable() {
        return observable;
    }

    /// A whole object.
    ///
    /// @param extended whether it may have properties of its own: an extension brings them, or it is a type of its own
    void object(Shape shape, int node, boolean extended) {
        observable = shape.family().equals("sco");
        int[] found = members(shape, node);
        List<String> custom = new ArrayList<>();
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            if (shape.of(tape, member) == null) {
                custom(member, custom);
            }
        }
        if (!custom.isEmpty() && !extended) {
            findings.should(Code.CUSTOM_PROPERTY, node, String.join(", ", custom));
        }
        between(shape, node, found);
        rules.object(shape, node);
    }

    /// A part of an object.
    void part(Shape shape, int node) {
        int[] found = members(shape, node);
        between(shape, node, found);
        rules.part(shape, node);
    }

    private int[] members(Shape shape, int node) {
        int[] found = new int[shape.properties().size()];
        Arrays.fill(found, Tape.NONE);
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            Property property = shape.of(tape, member);
            if (property != null) {
                found[property.place()] = member;
                values.check(property.kind(), member);
            }
        }
        for (Property property : shape.properties()) {
            if (property.required() && found[property.place()] == Tape.NONE) {
                findings.must(Code.MISSING, node, property.name());
            }
        }
        return found;
    }

    private void custom(int member, List<String> custom) {
        String name = tape.name(member);
        if (!Formats.isPropertyName(name)) {
            findings.must(Code.PROPERTY_NAME, member);
        } else if (RESERVED.contains(name)) {
            findings.must(Code.RESERVED_NAME, member);
        } else if (custom.size() < LISTED_MAX) {
            custom.add(name);
        }
        if (tape.kind(member) == Tape.NULL) {
            findings.must(Code.NULL, member);
        } else if (tape.kind(member) == Tape.ARRAY && tape.isEmpty(member)) {
            findings.must(Code.EMPTY, member);
        } else if (name.endsWith("_bin")) {
            values.check(Kind.Plain.BINARY, member);
        } else if (name.endsWith("_hex")) {
            values.check(Kind.Plain.HEX, member);
        }
    }

    private void between(Shape shape, int node, int[] found) {
        for (Constraint constraint : shape.constraints()) {
            switch (constraint) {
                case Constraint.AnyOf(List<Property> properties) -> {
                    if (count(properties, found) == 0) {
                        findings.must(Code.ANY_OF, node, names(properties));
                    }
                }
                case Constraint.OneOf(List<Property> properties) -> {
                    if (count(properties, found) != 1) {
                        findings.must(Code.ONE_OF, node, names(properties));
                    }
                }
                case Constraint.Needs(Property property, List<Property> needed) -> {
                    if (found[property.place()] != Tape.NONE && count(needed, found) < needed.size()) {
                        findings.must(Code.NEEDS, found[property.place()], property.name(), names(needed));
                    }
                }
                case Constraint.Order(Property first, Property second, boolean strict) ->
                    order(found[first.place()], found[second.place()], strict);
            }
        }
    }

    private static int count(List<Property> properties, int[] found) {
        int count = 0;
        for (Property property : properties) {
            count += found[property.place()] == Tape.NONE ? 0 : 1;
        }
        return count;
    }

    private static String names(List<Property> properties) {
        return String.join(", ", properties.stream().map(Property::name).toList());
    }

    private void order(int first, int second, boolean strict) {
        if (isTimestamp(first) && isTimestamp(second)) {
            int order = Timestamps.compare(
                    tape.bytes(), tape.from(first), tape.to(first), tape.from(second), tape.to(second));
            if (order > 0 || (strict && order == 0)) {
                findings.must(Code.ORDER, second, tape.name(second), tape.name(first));
            }
        }
    }

    private boolean isTimestamp(int node) {
        return node != Tape.NONE
                && tape.kind(node) == Tape.STRING
                && Timestamps.isSound(tape.bytes(), tape.from(node), tape.to(node));
    }

    /// Section 3.4 and 7.3: predefined extensions by their names, others by the id of their definition.
    void extensions(int node) {
        if (!values.isFilled(node)) {
            return;
        }
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            String key = tape.name(member);
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            boolean defined = key.startsWith(DEFINITION) && Formats.typeOfId(bytes, 0, bytes.length) > 0;
            boolean named = key.endsWith("-ext") && Formats.isTypeName(bytes, 0, bytes.length);
            if (!defined && !named) {
                findings.must(Code.EXTENSION_KEY, member);
                continue;
            }
            Shape shape = named ? Facts.loaded().shape(key) : null;
            if (!values.isFilled(member)) {
                continue;
            }
            if (shape != null) {
                part(shape, member);
            } else if (defined) {
                extensionType(member);
            }
        }
    }

    private void extensionType(int extension) {
        int type = tape.member(extension, "extension_type");
        if (type == Tape.NONE) {
            findings.must(Code.MISSING, extension, "extension_type");
        } else if (values.isString(type)
                && !Facts.loaded().vocabulary("extension-type-enum").contains(tape.text(type))) {
            findings.must(Code.EXTENSION_TYPE, type, findings.quoted(type));
        }
    }

    /// The deprecated `objects` of observed data: observables under keys, which refer to each other by their keys.
    void embedded(int node) {
        if (!values.isFilled(node)) {
            return;
        }
        lenient = true;
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            if (values.isFilled(member)) {
                int type = tape.member(member, "type");
                Shape known = type == Tape.NONE || tape.kind(type) != Tape.STRING
                        ? null
                        : Facts.loaded().shape(tape.text(type));
                part(known != null && known.isObject() ? known : Facts.loaded().part("observable"), member);
            }
        }
        lenient = false;
    }

    /// Section 7.1: languages, and in each what properties are called in it.
    void contents(int node) {
        if (!values.isFilled(node)) {
            return;
        }
        for (int language = tape.child(node); language != Tape.NONE; language = tape.next(language)) {
            if (!Languages.isLanguage(tape.name(language))) {
                findings.must(Code.LANGUAGE, language, tape.name(language));
            }
            if (values.isFilled(language)) {
                for (int part = tape.child(language); part != Tape.NONE; part = tape.next(part)) {
                    if (!Formats.isPropertyName(tape.name(part))) {
                        findings.must(Code.PROPERTY_NAME, part);
                    }
                }
            }
        }
    }
}
