package org.nadhir.tearline;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;

/// The bytes of an approval that the person signs (`docs/formats.md`, Approval).
public final class ApprovalCodec {

    public static final int BYTES_MAX = 1024;

    private ApprovalCodec() {}

    public static Bytes write(Approval approval) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("release", approval.release().hex())
                .put("person", approval.person().value())
                .put("part", approval.part().word())
                .put("at", approval.at())
                .build()));
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<Approval> read(Bytes bytes) {
        return Decoded.of(bytes.toArray(), BYTES_MAX, ApprovalCodec::decode);
    }

    private static Approval decode(Fields fields) throws Malformed {
        return new Approval(
                fields.value("release", Digest::new),
                fields.value("person", PersonId::new),
                fields.choice("part", List.of(Signoff.Part.values()), Signoff.Part::word),
                fields.instant("at"));
    }
}
