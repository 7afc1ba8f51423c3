package org.nadhir.node.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nadhir.model.Bytes;

/// Reads STIX 2.1 objects, one at a time: `new StixObjects().read(bytes)` gives the object or what is wrong with it.
/// Whatever the bytes are, the answer is a [Read]; nothing is thrown, nothing is fetched, time grows with the length.
/// One of them serves one thread and is made to be used again for every object of a stream. An object is written back
/// as its `raw()`. For files and bundles see [StixStream].
public final class StixObjects {

    /// Largest object (DESIGN.md §5.12).
    public static final int BYTES_MAX = 1 << 20;

    private static final String TOP_LEVEL = "toplevel-property-extension";

    private final Tape tape = new Tape();
    private final Canonical canonical = new Canonical(tape);
    private final boolean takesOlder;
    private boolean isReadable;

    /// Takes STIX 2.1 alone.
    public StixObjects() {
        this(false);
    }

    private StixObjects(boolean takesOlder) {
        this.takesOlder = takesOlder;
    }

    /// Takes an object without `spec_version` too, which by section 3.2 says that it is one of STIX 2.0, where it keeps
    /// every other MUST of 2.1. Its `specVersion` is then 2.0.
    public static StixObjects alsoOlder() {
        return new StixObjects(true);
    }

    /// Reads exactly one object out of all of `bytes`; they are copied only when the object is taken.
    public Read read(byte[] bytes) {
        Findings findings = new Findings(tape);
        Optional<Finding> unreadable = unreadable(bytes);
        if (unreadable.isPresent()) {
            return new Read.Refused("", List.of(unreadable.get()));
        }
        String type = text(tape.member(0, "type"));
        String id = text(tape.member(0, "id"));
        if (type.equals("bundle")) {
            findings.must(Code.BUNDLE_INSIDE, 0);
            return new Read.Refused(id, findings.all());
        }
        Shape known = Facts.loaded().shape(type);
        boolean custom = known == null || !known.isObject();
        Set<String> brought = brought();
        boolean extended = brought.contains(TOP_LEVEL) || brought.stream().anyMatch(word -> word.startsWith("new-"));
        Shape shape = custom || known == null ? customShape(brought) : known;
        boolean older = takesOlder && !isObservable(shape) && tape.member(0, "spec_version") == Tape.NONE;
        if (older) {
            findings.olderTaken();
        }
        new Identity(tape, findings).check(shape, custom, extended);
        new ShapeCheck(tape, findings).object(shape, 0, extended || custom);
        return findings.isRefused()
                ? new Read.Refused(id, findings.all())
                : new Read.Good(object(bytes, custom ? Family.CUSTOM : family(shape), type, id, older), findings.all());
    }

    /// The canonical form (RFC 8785) of what was read last.
    ///
    /// @throws IllegalStateException where that was no JSON
    public byte[] canonical() {
        if (!isReadable) {
            throw new IllegalStateException("nothing was read");
        }
        return canonical.write();
    }

    private static boolean isObservable(Shape shape) {
        return shape.family().equals("sco") || shape.name().equals("observable");
    }

    private Optional<Finding> unreadable(byte[] bytes) {
        isReadable = false;
        if (bytes.length > BYTES_MAX) {
            return Optional.of(refusal(Code.TOO_LARGE, String.valueOf(BYTES_MAX)));
        }
        try {
            tape.read(bytes);
        } catch (Tape.Stop e) {
            return Optional.of(refusal(Code.NOT_JSON, e.flaw().key(), String.valueOf(e.offset())));
        }
        isReadable = true;
        return tape.kind(0) == Tape.OBJECT ? Optional.empty() : Optional.of(refusal(Code.NOT_AN_OBJECT));
    }

    static Finding refusal(Code code, String... arguments) {
        return new Finding(Severity.MUST, code, "", List.of(arguments));
    }

    private static Family family(Shape shape) {
        return Family.valueOf(shape.family().toUpperCase(Locale.ROOT));
    }

    /// What the object's extensions say they bring.
    private Set<String> brought() {
        int extensions = tape.member(0, "extensions");
        Set<String> brought = new LinkedHashSet<>();
        if (extensions != Tape.NONE && tape.kind(extensions) == Tape.OBJECT) {
            for (int member = tape.child(extensions); member != Tape.NONE; member = tape.next(member)) {
                brought.add(text(tape.member(member, "extension_type")));
            }
        }
        return brought;
    }

    /// Of a type that nobody specified only the common properties are known: those of an observable or of the others.
    private Shape customShape(Set<String> brought) {
        boolean dated = tape.member(0, "created") != Tape.NONE || tape.member(0, "modified") != Tape.NONE;
        boolean core = brought.contains("new-sdo") || brought.contains("new-sro")
                || (dated && !brought.contains("new-sco"));
        return Facts.loaded().part(core ? "core" : "observable");
    }

    private String text(int node) {
        return node != Tape.NONE && tape.kind(node) == Tape.STRING ? tape.text(node) : "";
    }

    private StixObject object(byte[] bytes, Family family, String type, String id, boolean older) {
        Set<String> references = new LinkedHashSet<>();
        int revoked = Tape.NONE;
        for (int member = tape.child(0); member != Tape.NONE; member = tape.next(member)) {
            if (tape.endsNamed(member, "_ref")) {
                references.add(text(member));
            } else if (tape.endsNamed(member, "_refs") && tape.kind(member) == Tape.ARRAY) {
                boolean marking = tape.name(member).equals("object_marking_refs");
                for (int item = tape.child(member); !marking && item != Tape.NONE; item = tape.next(item)) {
                    references.add(text(item));
                }
            } else if (tape.endsNamed(member, "revoked") && tape.name(member).equals("revoked")) {
                revoked = member;
            }
        }
        references.remove("");
        Optional<Instant> created = instant("created");
        Instant version = instant("modified").or(() -> created).orElse(StixObject.UNVERSIONED);
        boolean isRevoked = revoked != Tape.NONE && tape.kind(revoked) == Tape.TRUE;
        String specVersion = text(tape.member(0, "spec_version"));
        return new StixObject(
                Bytes.of(bytes),
                family,
                type,
                id,
                older ? "2.0" : specVersion.isEmpty() ? "2.1" : specVersion,
                created,
                version,
                isRevoked,
                items("object_marking_refs").map(this::text).toList(),
                items("granular_markings")
                        .map(part -> text(tape.member(part, "marking_ref")))
                        .filter(named -> !named.isEmpty())
                        .toList(),
                List.copyOf(references));
    }

    /// The items of a list, found by its name however that is written: who escapes a letter hides no marking.
    private Stream<Integer> items(String name) {
        int list = tape.member(0, name);
        if (list == Tape.NONE || tape.kind(list) != Tape.ARRAY) {
            return Stream.empty();
        }
        return Stream.iterate(tape.child(list), item -> item != Tape.NONE, tape::next);
    }

    private Optional<Instant> instant(String name) {
        int node = tape.member(0, name);
        boolean sound = node != Tape.NONE
                && tape.kind(node) == Tape.STRING
                && Timestamps.isSound(tape.bytes(), tape.from(node), tape.to(node));
        return sound ? Optional.of(Timestamps.instant(tape.text(node))) : Optional.empty();
    }
}
