package org.nadhir.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nadhir.sign.Signed;

class StatementFitsTest {

    @Test
    void theLargestStatementMakesTheLargestEnvelope() {
        assertEquals(1 << 20, EnvelopeForm.envelopeBytes(Signed.BYTES_MAX));
        assertEquals(false, EnvelopeForm.isEnvelopeLength(EnvelopeForm.envelopeBytes(Signed.BYTES_MAX + 1)));
    }
}
