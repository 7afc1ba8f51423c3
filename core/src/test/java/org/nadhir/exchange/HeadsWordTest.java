package org.nadhir.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

final class HeadsWordTest {

    private static final PartyId ONE = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final PartyId TWO = new PartyId("00000000-0000-4000-8000-000000000002");
    private static final PartyId THREE = new PartyId("00000000-0000-4000-8000-000000000003");
    private static final AgreementId AGREEMENT = new AgreementId("00000000-0000-4000-8000-000000000021");
    private static final Digest HASH = Digest.of(new byte[] {1});

    private static final HeadsWord WORD = new HeadsWord(
            ONE, TWO, "note\n", 256, List.of(HASH),
            List.of(new HeadsWord.Proved(512, HASH, List.of())),
            List.of("asked\n"),
            List.of(new HeadsWord.Heard(THREE, AGREEMENT, "heard\n")));

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    @Test
    void theVectorsOfTheFormatAreWrittenAndRead() {
        assertEquals(
                "{\"asked\":[\"asked\\n\"],\"checkpoint\":\"note\\n\",\"consistency\":[\"" + HASH.hex()
                        + "\"],\"from\":\"" + ONE + "\",\"heard\":[{\"agreement\":\"" + AGREEMENT.value()
                        + "\",\"checkpoint\":\"heard\\n\",\"party\":\"" + THREE
                        + "\"}],\"proved\":[{\"consistency\":[],\"root\":\"" + HASH.hex()
                        + "\",\"size\":512}],\"since\":256,\"to\":\"" + TWO + "\",\"type\":\"heads\",\"version\":1}",
                text(WORD.write()));
        assertEquals(
                "bc01559a773d0e65ef5efe860f30bfa505eaf76365e51e3a9977208d4a112587", WORD.write().digest().hex());
        assertEquals(Optional.of(WORD), HeadsWord.read(WORD.write()));
        Cosignature cosignature = new Cosignature(TWO, ONE, "note\n");
        assertEquals(
                "{\"checkpoint\":\"note\\n\",\"from\":\"" + TWO + "\",\"to\":\"" + ONE
                        + "\",\"type\":\"cosignature\",\"version\":1}",
                text(cosignature.write()));
        assertEquals(Optional.of(cosignature), Cosignature.read(cosignature.write()));
    }

    @Test
    void theLongestWordStaysBelowWhatAStatementMayHold() {
        // Longer than any note of ours: two lines of names of 49 bytes, 92 and 3,260 characters of base64.
        String note = "n".repeat(3_700);
        List<Digest> proof = Collections.nCopies(40, HASH);
        HeadsWord longest = new HeadsWord(
                ONE, TWO, note, 1L << 40, proof,
                Collections.nCopies(HeadsWord.PROVED_MAX, new HeadsWord.Proved(1L << 40, HASH, proof)),
                Collections.nCopies(HeadsWord.ASKED_MAX, note),
                Collections.nCopies(HeadsWord.HEARD_MAX, new HeadsWord.Heard(THREE, AGREEMENT, note)));
        assertTrue(longest.write().length() < Between.PAYLOAD_BYTES_MAX, longest.write().length() + " bytes");
        assertTrue(proof.size() < Merkle.PROOF_MAX);
    }

    @Test
    void whatIsNoSuchWordIsNotRead() {
        String good = text(WORD.write());
        for (String bad : List.of(
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"since\":256", "\"since\":-1"),
                good.replace("\"size\":512", "\"size\":0"),
                good.replace("\"asked\":[\"asked\\n\"],", ""),
                good.replace("\"heads\"", "\"cosignature\""))) {
            assertEquals(Optional.empty(), HeadsWord.read(Bytes.of(bad.getBytes(UTF_8))), bad);
        }
    }
}
