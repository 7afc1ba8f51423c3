package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.Severity;
import org.nadhir.node.stix.StixObjects;

/// What a collection needs to know of an object (STIX 2.1 §2.7, §3.2): the object itself is kept as it came.
///
/// @param version of the form of [TaxiiTime]; empty for an object that has none
/// @param content SHA-256 of the object under RFC 8785: the same whatever the order of members and the space between
/// @param markings identifiers of its marking definitions, those of its parts among them
record StixObject(
        String id,
        String type,
        String spec,
        Optional<String> version,
        List<String> markings,
        Bytes bytes,
        Digest content) {

    /// DESIGN.md §5.12.
    static final int BYTES_MAX = StixObjects.BYTES_MAX;
    static final String SPEC_NOW = "2.1";
    static final String SPEC_BEFORE = "2.0";
    private static final int MARKINGS_MAX = 256;
    /// Of the findings that refuse an object; the rest are counted.
    private static final int FINDINGS_SHOWN = 3;
    private static final int POINTER_CHARS_MAX = 120;
    private static final Pattern ID = Pattern.compile(
            "([a-z0-9][a-z0-9-]{1,248}[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    StixObject {
        markings = List.copyOf(markings);
    }

    /// The object, or why it is none.
    sealed interface Result {
        record Good(StixObject object) implements Result {}

        /// Says what is wrong, without content of the object.
        ///
        /// @param id as far as it could be read, else empty
        record Bad(String id, String version, String reason) implements Result {}
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /// Reads one object of an envelope, once. Whatever the bytes are, the answer is a [Result].
    static Result read(StixObjects reader, byte[] bytes) {
        return switch (reader.read(bytes)) {
            case Read.Refused(String id, List<Finding> findings) ->
                new Result.Bad(isId(id) ? id : "", "", reason(findings));
            case Read.Good(org.nadhir.node.stix.StixObject object, _) -> good(object, reader.canonical());
        };
    }

    private static Result good(org.nadhir.node.stix.StixObject object, byte[] canonical) {
        if (!isId(object.id())) {
            return new Result.Bad("", "", "The identifier is not of the form type--UUID in small letters, or too long");
        }
        Optional<String> version = Optional.of(object.version())
                .filter(time -> object.created().isPresent()
                        || !time.equals(org.nadhir.node.stix.StixObject.UNVERSIONED))
                .map(TaxiiTime::version);
        if (version.filter(text -> text.length() != TaxiiTime.VERSION_CHARS).isPresent()) {
            return new Result.Bad(object.id(), "", "A leap second behind the year 9999 is no version");
        }
        String at = version.map(TaxiiTime::shown).orElse("");
        List<String> markings = new ArrayList<>(object.markings());
        markings.addAll(object.partMarkings());
        if (markings.size() > MARKINGS_MAX) {
            return new Result.Bad(object.id(), at, "More than " + MARKINGS_MAX + " markings");
        }
        if (isForged(object.id(), canonical)) {
            return new Result.Bad(
                    object.id(), at, "Only TLP's own definitions say what TLP is, and they are the same everywhere"
                            + " (STIX 2.1, 7.2.1.4; TLP 2.0): refer to them, unchanged");
        }
        return new Result.Good(new StixObject(
                object.id(), object.type(), object.specVersion(), version, markings, object.raw(),
                Digest.of(canonical)));
    }

    /// Few objects speak of TLP itself; these few are read again.
    private static boolean isForged(String id, byte[] canonical) {
        boolean isNear = TlpDefinition.of(id).isPresent()
                || new String(canonical, ISO_8859_1).contains(TlpDefinition.EXTENSION);
        return isNear
                && !(JsonReader.read(canonical, canonical.length) instanceof JsonReader.Result.Read(Json.Obj object)
                        && !TlpDefinition.isForged(id, object));
    }

    /// Codes and places, and no word that stood in the object but names of members on the way there.
    private static String reason(List<Finding> findings) {
        List<Finding> musts =
                findings.stream().filter(one -> one.severity() == Severity.MUST).toList();
        StringBuilder text = new StringBuilder("Breaks a MUST of STIX 2.1: ");
        text.append(String.join("; ", musts.stream().limit(FINDINGS_SHOWN).map(StixObject::said).toList()));
        if (musts.size() > FINDINGS_SHOWN) {
            text.append("; and ").append(musts.size() - FINDINGS_SHOWN).append(" more");
        }
        return text.append(". ./nadhir stix check FILE says each in full").toString();
    }

    private static String said(Finding finding) {
        String names = switch (finding.code()) {
            case NOT_JSON -> " (" + String.join(" at byte ", finding.arguments()).replace("json.", "") + ")";
            case MISSING, ANY_OF, ONE_OF, NEEDS -> " (" + String.join(", ", finding.arguments()) + ")";
            default -> "";
        };
        String pointer = finding.pointer();
        String cut = pointer.length() <= POINTER_CHARS_MAX
                ? pointer
                : pointer.substring(0, pointer.offsetByCodePoints(0, POINTER_CHARS_MAX / 2)) + "…";
        return finding.code().word() + names + (cut.isEmpty() ? "" : " at " + cut);
    }
}
