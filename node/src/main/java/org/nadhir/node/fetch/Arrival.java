package org.nadhir.node.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixObject;
import org.nadhir.node.stix.StixObjects;

/// An object that came, and what became of it.
///
/// @param id as it names itself; empty where that cannot be read
/// @param version of those that have one
/// @param bytes as it came; empty where it was larger than an object may be
/// @param name the print of what it is called: its id and version
/// @param content the print of its canonical form, or of its bytes where it has none
/// @param findings what is against STIX, where it was refused
public record Arrival(
        What what,
        String id,
        Optional<Instant> version,
        Bytes bytes,
        Print name,
        Print content,
        List<Finding> findings) {

    /// What became of it.
    public enum What {
        /// Taken up, as it came.
        KEPT,
        /// Here already, the same.
        SAME,
        /// It came from us: sent from this folder, and the same still.
        OURS,
        /// Other content than what is here, or was sent from here, under the same id and version. Put aside.
        DISPUTED,
        /// It breaks a MUST of STIX. Put aside.
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Arrival {
        findings = List.copyOf(findings);
    }

    /// Judged by itself: kept or refused.
    static Arrival of(StixObjects reader, Optional<byte[]> came) {
        if (came.isEmpty()) {
            Print print = Print.of("too large");
            return new Arrival(
                    What.REFUSED, "", Optional.empty(), Bytes.of(new byte[0]), print, print, List.of());
        }
        byte[] bytes = came.get();
        return switch (reader.read(bytes)) {
            case Read.Good(StixObject object, _) -> {
                Optional<Instant> version = versionOf(object);
                yield new Arrival(
                        What.KEPT, object.id(), version, object.raw(), name(object.id(), version),
                        Print.of(reader.canonical()), List.of());
            }
            case Read.Refused(String id, List<Finding> findings) -> {
                Print content = Print.of(bytes);
                Print name = Print.of("refused", Long.toHexString(content.high()), Long.toHexString(content.low()));
                yield new Arrival(What.REFUSED, id, Optional.empty(), Bytes.of(bytes), name, content, findings);
            }
        };
    }

    static Optional<Instant> versionOf(StixObject object) {
        return object.version().equals(StixObject.UNVERSIONED) ? Optional.empty() : Optional.of(object.version());
    }

    static Print name(String id, Optional<Instant> version) {
        return Print.of(id, version.map(Instant::toString).orElse(""));
    }

    Arrival as(What other) {
        return new Arrival(other, id, version, bytes, name, content, findings);
    }

    /// Other content under a name is accounted for once, however often it is sent.
    Arrival disputed() {
        Print disputed = Print.of(
                "disputed", name.toString(), Long.toHexString(content.high()), Long.toHexString(content.low()));
        return new Arrival(What.DISPUTED, id, version, bytes, disputed, content, findings);
    }
}
