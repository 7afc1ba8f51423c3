package org.nadhir.agreement;

/// Writes and reads agreements.
public final class AgreementCodec {

    private AgreementCodec() {}
}
