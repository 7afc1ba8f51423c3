package org.nadhir.exchange;

import java.util.Arrays;
import org.nadhir.exchange.Opening.NotOpened;
import org.nadhir.exchange.Opening.NotOpened.Reason;
import org.nadhir.exchange.Opening.Opened;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.OpeningKey;

/// Opens envelopes that were sealed for us. Whatever bytes come in, the answer is a value.
public final class Opener {

    private final Primitives primitives;

    public Opener(Primitives primitives) {
        this.primitives = primitives;
    }

    public Opening open(OpeningKey key, Bytes envelope) {
        byte[] bytes = envelope.toArray();
        if (!EnvelopeForm.hasMagic(bytes)) {
            return new NotOpened(Reason.NOT_AN_ENVELOPE);
        }
        if (!EnvelopeForm.hasHeader(bytes)) {
            return new NotOpened(Reason.UNKNOWN_VERSION);
        }
        if (!EnvelopeForm.isEnvelopeLength(bytes.length)) {
            return new NotOpened(Reason.WRONG_LENGTH);
        }
        byte[] header = Arrays.copyOf(bytes, EnvelopeForm.HEADER_BYTES);
        byte[] sealed = Arrays.copyOfRange(bytes, EnvelopeForm.HEADER_BYTES, bytes.length);
        try {
            byte[] padded = primitives.open(key, EnvelopeForm.info(key.sealingKey()), header, sealed);
            return EnvelopeForm.unpad(padded)
                    .<Opening>map(statement -> new Opened(Bytes.of(statement)))
                    .orElseGet(() -> new NotOpened(Reason.WRONG_PADDING));
        } catch (Primitives.Refused e) {
            return new NotOpened(Reason.NOT_FOR_THIS_KEY);
        }
    }
}
