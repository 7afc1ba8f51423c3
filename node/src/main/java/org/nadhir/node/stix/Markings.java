package org.nadhir.node.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rules of markings (section 7.2).
final class Markings {

    /// The four of TLP 1, which must be used as they stand (section 7.2.1.4).
    private static final Map<String, String> TLP = Map.of(
            "white", "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
            "green", "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
            "amber", "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
            "red", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");
    /// Each selector is looked for through the object; so many keep that short.
    private static final int SELECTORS_MAX = 2_000;
    private static final String TLP_CREATED = "2017-01-20T00:00:00.000Z";
    private static final Set<String> TLP_PROPERTIES =
            Set.of("type", "spec_version", "id", "created", "definition_type", "name", "definition");
    /// Of TLP 2.0 (OASIS CTI common object, extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d).
    private static final String TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final Map<String, String> TLP_2_IDS = Map.of(
            "clear", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
            "green", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
            "amber", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
            "amber+strict", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
            "red", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1");

    private final Tape tape;
    private final Findings findings;

    Markings(Tape tape, Findings findings) {
        this.tape = tape;
        this.findings = findings;
    }

    /// A marking-definition: it marks by its definition or by an extension, and not itself.
    void definition(int node) {
        String id = text(node, "id");
        int definition = tape.member(node, "definition");
        if (definition == Tape.NONE && tape.member(node, "extensions") == Tape.NONE) {
            findings.must(Code.NO_MARKING, node);
        }
        if (definition != Tape.NONE && tape.kind(definition) != Tape.OBJECT) {
            findings.must(Code.WRONG_KIND, definition, "object");
        } else if (definition != Tape.NONE) {
            switch (text(node, "definition_type")) {
                case "tlp" -> tlp(node, id, definition);
                case "statement" -> statement(definition);
                default -> {}
            }
        }
        tlp2(node, id);
        for (int ref : items(tape.member(node, "object_marking_refs"))) {
            notItself(ref, id);
        }
        for (int marking : items(tape.member(node, "granular_markings"))) {
            int ref = tape.kind(marking) == Tape.OBJECT ? tape.member(marking, "marking_ref") : Tape.NONE;
            if (ref != Tape.NONE) {
                notItself(ref, id);
            }
        }
    }

    private void statement(int definition) {
        int statement = tape.member(definition, "statement");
        if (statement == Tape.NONE) {
            findings.must(Code.MISSING, definition, "statement");
        } else if (tape.kind(statement) != Tape.STRING) {
            findings.must(Code.WRONG_KIND, statement, "string");
        }
    }

    private void tlp(int node, String id, int definition) {
        String colour = text(definition, "tlp");
        boolean same = id.equals(TLP.get(colour))
                && text(node, "created").equals(TLP_CREATED)
                && text(node, "name").equalsIgnoreCase("TLP:" + colour);
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            same &= TLP_PROPERTIES.contains(tape.name(member));
        }
        if (!same) {
            findings.must(Code.TLP, node);
        }
    }

    private void tlp2(int node, String id) {
        int extensions = tape.member(node, "extensions");
        int extension = extensions == Tape.NONE ? Tape.NONE : tape.member(extensions, TLP_2);
        if (extension != Tape.NONE && !id.equals(TLP_2_IDS.get(text(extension, "tlp_2_0")))) {
            findings.must(Code.TLP, node);
        }
    }

    private void notItself(int ref, String id) {
        if (tape.kind(ref) == Tape.STRING && tape.text(ref).equals(id)) {
            findings.must(Code.MARKING_ITSELF, ref);
        }
    }

    /// Each selector has its form and points to something (section 7.2.3.1).
    void granular(int node) {
        int looked = 0;
        for (int marking : items(tape.member(node, "granular_markings"))) {
            int selectors = tape.kind(marking) == Tape.OBJECT ? tape.member(marking, "selectors") : Tape.NONE;
            for (int selector : items(selectors)) {
                if (tape.kind(selector) != Tape.STRING) {
                    continue;
                }
                if (++looked > SELECTORS_MAX) {
                    findings.must(Code.TOO_MANY_SELECTORS, marking, String.valueOf(SELECTORS_MAX));
                    return;
                }
                String path = tape.text(selector);
                if (!isPath(path)) {
                    findings.must(Code.SELECTOR, selector, findings.quoted(selector));
                } else if (selected(node, path) == Tape.NONE) {
                    findings.must(Code.SELECTOR_NOTHING, selector, findings.quoted(selector));
                }
            }
        }
    }

    /// `name`, then `.name` or `.[number]` as often as needed.
    private static boolean isPath(String path) {
        String[] parts = path.split("\\.", -1);
        boolean sound = !parts[0].startsWith("[");
        for (String part : parts) {
            boolean index = part.length() > 2 && part.startsWith("[") && part.endsWith("]")
                    && part.substring(1, part.length() - 1).chars().allMatch(c -> c >= '0' && c <= '9');
            sound &= index || Formats.isKey(part);
        }
        return sound;
    }

    private int selected(int node, String path) {
        int at = node;
        for (String part : path.split("\\.", -1)) {
            at = part.startsWith("[") ? item(at, part.substring(1, part.length() - 1)) : tape.member(at, part);
            if (at == Tape.NONE) {
                return Tape.NONE;
            }
        }
        return at;
    }

    private int item(int node, String index) {
        if (tape.kind(node) != Tape.ARRAY || index.length() > 7) {
            return Tape.NONE;
        }
        int item = tape.child(node);
        for (int left = Integer.parseInt(index); left > 0 && item != Tape.NONE; left--) {
            item = tape.next(item);
        }
        return item;
    }

    private List<Integer> items(int node) {
        if (node == Tape.NONE || tape.kind(node) != Tape.ARRAY || tape.isEmpty(node)) {
            return List.of();
        }
        List<Integer> items = new ArrayList<>();
        for (int item = tape.child(node); item != Tape.NONE; item = tape.next(item)) {
            items.add(item);
        }
        return items;
    }

    private String text(int node, String name) {
        int member = tape.kind(node) == Tape.OBJECT ? tape.member(node, name) : Tape.NONE;
        return member != Tape.NONE && tape.kind(member) == Tape.STRING ? tape.text(member) : "";
    }
}
