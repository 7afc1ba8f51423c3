package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds one value against what its property wants.
final class Values {

    /// Hexadecimal digits of each algorithm's hash (section 10.7, hash-algorithm-ov).
    private static final Map<String, Integer> HASH_DIGITS = Map.of(
            "MD5", 32, "SHA-1", 40, "SHA-256", 64, "SHA-512", 128, "SHA3-256", 64, "SHA3-512", 128);

    private final Tape tape;
    private final Findings findings;
    private final ShapeCheck shapes;
    private byte[] in = new byte[0];
    private int from;
    private int to;

    Values(Tape tape, Findings findings, ShapeCheck shapes) {
        this.tape = tape;
        this.findings = findings;
        this.shapes = shapes;
    }

    void check(Kind kind, int node) {
        if (tape.kind(node) == Tape.NULL && kind != Kind.Plain.ANY) {
            findings.must(Code.NULL, node);
            return;
        }
        switch (kind) {
            case Kind.Plain plain -> plain(plain, node);
            case Kind.Whole(long min, long max) -> whole(node, min, max);
            case Kind.Real(double min, double max) -> real(node, min, max);
            case Kind.Listed(Kind of) -> list(of, node);
            case Kind.Dictionary(Kind of) -> dictionary(of, node);
            case Kind.Part(String shape) -> part(shape, node);
            case Kind.Term term -> term(term, node);
            case Kind.Reference reference -> reference(reference, node);
        }
    }

    private void plain(Kind.Plain kind, int node) {
        switch (kind) {
            case ANY -> {}
            case BOOLEAN -> {
                if (tape.kind(node) != Tape.TRUE && tape.kind(node) != Tape.FALSE) {
                    wrong(node, "boolean");
                }
            }
            case NUMBER -> real(node, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case HASHES -> hashes(node);
            case TEXTS -> {
                if (tape.kind(node) == Tape.ARRAY) {
                    list(Kind.Plain.STRING, node);
                } else {
                    isString(node);
                }
            }
            case SCALAR -> {
                if (tape.kind(node) == Tape.NUMBER) {
                    whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
                } else {
                    isString(node);
                }
            }
            case EXTENSIONS -> shapes.extensions(node);
            case EMBEDDED -> shapes.embedded(node);
            case CONTENTS -> shapes.contents(node);
            case STRING, VERSION, TIMESTAMP, MOMENT, HEX, BINARY, URI, LANGUAGE, COUNTRY, IPV4, IPV6, MAC, DOMAIN,
                    EMAIL, MIME, SHOULD_MIME, CHARSET, CPE, TOKEN, REGISTRY -> {
                if (isString(node)) {
                    text(kind, node);
                }
            }
        }
    }

    private void text(Kind.Plain kind, int node) {
        switch (kind) {
            case STRING -> {}
            case VERSION -> require(tape.text(node).equals("2.1"), Code.VERSION, node);
            case TIMESTAMP -> timestamp(node);
            case MOMENT -> {
                if (timestamp(node) && Timestamps.precision(from, to) < 3) {
                    findings.must(Code.PRECISION, node);
                }
            }
            case HEX -> {
                aim(node);
                require(Formats.isHex(in, from, to) && (to - from) % 2 == 0, Code.HEX, node);
            }
            case BINARY -> {
                aim(node);
                require(Formats.isBase64(in, from, to), Code.BINARY, node);
            }
            case URI -> {
                aim(node);
                require(Formats.isUri(in, from, to), Code.URI, node);
            }
            case LANGUAGE -> require(Languages.isLanguage(tape.text(node)), Code.LANGUAGE, node);
            case COUNTRY -> {
                if (!Languages.isCountry(tape.text(node))) {
                    findings.should(Code.COUNTRY, node, findings.quoted(node));
                }
            }
            case IPV4 -> require(Addresses.isIpv4(tape.text(node)), Code.ADDRESS, node);
            case IPV6 -> require(Addresses.isIpv6(tape.text(node)), Code.ADDRESS, node);
            case MAC -> require(Addresses.isMac(tape.text(node)), Code.ADDRESS, node);
            case DOMAIN -> require(Addresses.isDomain(tape.text(node)), Code.DOMAIN, node);
            case EMAIL -> require(Addresses.isEmail(tape.text(node)), Code.EMAIL, node);
            case MIME -> require(Formats.isMime(tape.text(node)), Code.MIME, node);
            case SHOULD_MIME -> {
                if (!Formats.isMime(tape.text(node))) {
                    findings.should(Code.MIME, node, findings.quoted(node));
                }
            }
            case CHARSET -> require(Languages.isCharset(tape.text(node)), Code.CHARSET, node);
            case CPE -> require(Formats.isCpe(tape.text(node)), Code.CPE, node);
            case TOKEN -> {
                aim(node);
                require(Formats.isToken(in, from, to), Code.TOKEN, node);
            }
            case REGISTRY -> registry(node);
            case ANY, BOOLEAN, NUMBER, HASHES, TEXTS, SCALAR, EXTENSIONS, EMBEDDED, CONTENTS ->
                throw new IllegalStateException("no text: " + kind);
        }
    }

    /// The hive is written out, not as its short form (section 6.17.1).
    private void registry(int node) {
        String hive = tape.text(node).split("\\\\", 2)[0].toUpperCase(Locale.ROOT);
        require(!Set.of("HKLM", "HKCC", "HKCR", "HKCU", "HKU").contains(hive), Code.REGISTRY, node);
    }

    private void require(boolean holds, Code code, int node) {
        if (!holds) {
            findings.must(code, node, findings.quoted(node));
        }
    }

    private void wrong(int node, String wanted) {
        findings.must(Code.WRONG_KIND, node, wanted);
    }

    boolean isString(int node) {
        if (tape.kind(node) == Tape.STRING) {
            return true;
        }
        wrong(node, "string");
        return false;
    }

    /// Lets [#in], [#from] and [#to] mean the text of the node.
    private void aim(int node) {
        if (tape.isPlain(node)) {
            in = tape.bytes();
            from = tape.from(node);
            to = tape.to(node);
        } else {
            in = tape.text(node).getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = in.length;
        }
    }

    private boolean timestamp(int node) {
        aim(node);
        boolean sound = Timestamps.isSound(in, from, to);
        require(sound, Code.TIMESTAMP, node);
        return sound;
    }

    private void whole(int node, long min, long max) {
        if (tape.kind(node) != Tape.NUMBER) {
            wrong(node, "integer");
            return;
        }
        String digits = tape.text(node);
        try {
            long value = Long.parseLong(digits);
            if (value < min || value > max) {
                findings.must(Code.RANGE, node, digits, bound(min), bound(max));
            }
        } catch (NumberFormatException e) {
            wrong(node, "integer");
        }
    }

    private static String bound(long bound) {
        return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE ? "…" : String.valueOf(bound);
    }

    private void real(int node, double min, double max) {
        if (tape.kind(node) != Tape.NUMBER) {
            wrong(node, "float");
            return;
        }
        double value = Double.parseDouble(tape.text(node));
        if (value < min || value > max) {
            findings.must(Code.RANGE, node, tape.text(node), String.valueOf(min), String.valueOf(max));
        }
    }

    private void list(Kind of, int node) {
        if (tape.kind(node) != Tape.ARRAY) {
            wrong(node, "list");
        } else if (tape.isEmpty(node)) {
            findings.must(Code.EMPTY, node);
        }
        for (int item = array(node); item != Tape.NONE; item = tape.next(item)) {
            check(of, item);
        }
    }

    private int array(int node) {
        return tape.kind(node) == Tape.ARRAY ? tape.child(node) : Tape.NONE;
    }

    /// Whether it is an object that holds something.
    boolean isFilled(int node) {
        if (tape.kind(node) != Tape.OBJECT) {
            wrong(node, "object");
            return false;
        }
        if (tape.isEmpty(node)) {
            findings.must(Code.EMPTY, node);
        }
        return !tape.isEmpty(node);
    }

    private void dictionary(Kind of, int node) {
        if (!isFilled(node)) {
            return;
        }
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            if (!Formats.isKey(tape.name(member))) {
                findings.must(Code.KEY, member);
            }
            check(of, member);
        }
    }

    private void hashes(int node) {
        if (!isFilled(node)) {
            return;
        }
        for (int member = tape.child(node); member != Tape.NONE; member = tape.next(member)) {
            String algorithm = tape.name(member);
            if (algorithm.length() < 3 || !Formats.isKey(algorithm)) {
                findings.must(Code.KEY, member);
            } else if (!Facts.loaded().vocabulary("hash-algorithm-ov").contains(algorithm)) {
                findings.should(Code.HASH_NAME, member, algorithm);
            }
            if (isString(member)) {
                aim(member);
                require(isHash(HASH_DIGITS.get(algorithm), algorithm), Code.HASH, member);
            }
        }
    }

    private boolean isHash(@Nullable Integer digits, String algorithm) {
        int length = to - from;
        if (digits != null) {
            return length == digits && Formats.isHex(in, from, to);
        }
        return switch (algorithm) {
            // 35 bytes as hexadecimal digits; since version 4 of TLSH the prefix T1 before them.
            case "TLSH" -> length == 70 || length == 72;
            case "SSDEEP" -> length > 0 && length <= 148;
            default -> length > 0;
        };
    }

    private void part(String shape, int node) {
        if (tape.kind(node) != Tape.OBJECT) {
            wrong(node, "object");
        } else if (tape.isEmpty(node)) {
            findings.must(Code.EMPTY, node);
        } else {
            shapes.part(Facts.loaded().part(shape), node);
        }
    }

    private void term(Kind.Term term, int node) {
        if (isString(node) && !term.terms().contains(tape.text(node))) {
            Severity severity = term.open() ? Severity.SHOULD : Severity.MUST;
            Code code = term.open() ? Code.VOCABULARY : Code.ENUMERATION;
            findings.add(severity, code, node, findings.quoted(node), term.vocabulary());
        }
    }

    private void reference(Kind.Reference reference, int node) {
        if (!isString(node)) {
            return;
        }
        aim(node);
        int length = Formats.typeOfId(in, from, to);
        if (length < 0) {
            findings.add(formOf(reference), Code.REFERENCE_FORM, node, findings.quoted(node));
            return;
        }
        if (reference.types().isEmpty() || shapes.isLenient()) {
            return;
        }
        String type = new String(in, from, length, StandardCharsets.US_ASCII);
        Shape shape = Facts.loaded().shape(type);
        boolean ofFamily = (shape == null || !shape.isObject())
                ? reference.namesFamily() && !type.equals("bundle")
                : reference.types().contains(shape.family());
        boolean listed = ofFamily || reference.types().contains(type);
        if (listed == reference.excluded()) {
            Code code = reference.excluded() ? Code.REFERENCE_EXCLUDED : Code.REFERENCE_TYPE;
            findings.add(reference.severity(), code, node, type, String.join(", ", reference.types()));
        }
    }

    /// Observables refer to each other by what was a mere key in STIX 2.0, and much that is in use still does so; no
    /// schema of OASIS refuses it. Markings must be identifiers everywhere.
    private Severity formOf(Kind.Reference reference) {
        boolean marking = reference.types().contains("marking-definition");
        return shapes.isObservable() && !marking ? Severity.SHOULD : Severity.MUST;
    }
}
