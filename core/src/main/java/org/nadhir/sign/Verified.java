package org.nadhir.sign;

import java.util.List;
import org.nadhir.model.Bytes;

/// A statement whose every signature was checked. Only [Signed#verified] and [Signed#verifiedByAll] make
/// one, and nothing else gives access to a payload: what is not verified cannot be parsed.
public sealed interface Verified extends Verification permits VerifiedStatement {

    PayloadType type();

    /// The exact bytes that were signed.
    Bytes payload();

    /// All who signed, in the order of their key ids.
    List<PublicKeys> signers();

    /// The statement as it stands in files and envelopes.
    Signed statement();
}
