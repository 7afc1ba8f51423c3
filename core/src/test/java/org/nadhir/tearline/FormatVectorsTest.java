package org.nadhir.tearline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatement;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Stepwise;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PublicKeys;

/// Makes the test vectors of docs/formats.md anew and compares. If this fails, a frozen format has changed: that
/// takes a new version, not new vectors. `-Dnadhir.vectors=write` writes them before a format is frozen.
class FormatVectorsTest {

    private static final Path DOCS = Path.of(System.getProperty("nadhir.project", ".."), "docs");

    @Test
    void theAgreementIsTheOneInTheDocuments() throws IOException {
        Bytes bytes = AgreementCodec.write(Given.warningOnly());
        assertSame("agreement.json", bytes);
        assertInstanceOf(Decoded.Good.class, AgreementCodec.read(bytes));
    }

    @Test
    void theAgreementOnTermsIsTheOneInTheDocuments() throws IOException {
        Bytes bytes = AgreementCodec.write(Stepwise.coalition());
        assertSame("agreement-2.json", bytes);
        assertInstanceOf(Decoded.Good.class, AgreementCodec.read(bytes));
    }

    @Test
    void theWordOnAnAgreementIsTheOneInTheDocuments() throws IOException {
        var says = new AgreementStatement.Says.Broken(Given.SECOND, AgreementStatement.Clause.OfDuty.PURPOSE);
        var word = new AgreementStatement(
                new AgreementId(Given.uuid(21)), 1, Given.FIRST, Given.SECOND, says, Given.NOW);
        String text = new String(AgreementStatementCodec.write(word).toArray(), UTF_8);
        assertTrue(Files.readString(DOCS.resolve("formats.md")).contains(text), text);
    }

    @Test
    void theRosterEntryIsTheOneInTheDocuments() throws IOException {
        byte[] keys = new byte[PublicKeys.BYTES];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (byte) i;
        }
        RosterEntry entry = new RosterEntry(
                Given.FIRST, Given.APPROVER, 1, List.of(Role.APPROVER, Role.ANALYST), new PublicKeys(Bytes.of(keys)),
                Given.NOW, Given.NOW.plus(Duration.ofDays(365)));
        assertSame("roster-entry.json", RosterCodec.write(entry));
        assertEquals(new Decoded.Good<>(entry), RosterCodec.read(RosterCodec.write(entry)));
    }

    @Test
    void theReleaseIsTheOneInTheDocuments() throws IOException {
        Bytes bytes = Drafted.draft(7).bytes();
        assertSame("release.json", bytes);
        assertInstanceOf(Decoded.Good.class, TearlineReader.read(bytes));
    }

    @Test
    void theApprovalIsTheOneInTheDocuments() throws IOException {
        Approval approval =
                new Approval(Drafted.draft(7).digest(), Given.APPROVER, Signoff.Part.APPROVER, Given.NOW);
        assertSame("approval.json", ApprovalCodec.write(approval));
        assertEquals(new Decoded.Good<>(approval), ApprovalCodec.read(ApprovalCodec.write(approval)));
    }

    @Test
    void findingsAndTheirClearanceAreThoseInTheDocuments() throws IOException {
        Leak near = ClearanceTest.near("S1.1", 40, 46);
        SourceTraces traces = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "nobody")));
        Findings findings = Findings.of(Drafted.draft(7).bytes(), List.of(near), traces);
        assertSame("findings.json", findings.bytes());
        Clearance clearance = new Clearance(
                Drafted.draft(7).digest(), findings.digest(), Given.APPROVER, "a common name in that town", Given.NOW);
        assertSame("clearance.json", ClearanceCodec.write(clearance));
    }

    private static void assertSame(String name, Bytes made) throws IOException {
        Path file = DOCS.resolve("vectors").resolve(name);
        if (System.getProperty("nadhir.vectors", "").equals("write")) {
            Files.write(file, made.toArray());
        }
        assertEquals(new String(Files.readAllBytes(file), UTF_8), new String(made.toArray(), UTF_8));
        String formats = Files.readString(DOCS.resolve("formats.md"));
        assertTrue(formats.contains(made.digest().hex()), name + " has the digest " + made.digest());
    }
}
