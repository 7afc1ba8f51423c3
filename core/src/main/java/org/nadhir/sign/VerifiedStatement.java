package org.nadhir.sign;

import java.util.List;
import org.nadhir.model.Bytes;

record VerifiedStatement(PayloadType type, Bytes payload, List<PublicKeys> signers, Signed statement)
        implements Verified {

    VerifiedStatement {
        signers = List.copyOf(signers);
    }
}
