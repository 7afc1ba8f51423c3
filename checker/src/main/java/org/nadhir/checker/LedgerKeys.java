package org.nadhir.checker;

/// The two public keys that sign a party's checkpoints, as its card shows them.
final class LedgerKeys {

    private final byte[] ed25519;
    private final byte[] mlDsa44;

    LedgerKeys(Node ledger) throws Flawed {
        ledger.only("ed25519", "mldsa44");
        ed25519 = ledger.base64("ed25519");
        mlDsa44 = ledger.base64("mldsa44");
        Flawed.unless(ed25519.length == 32 && mlDsa44.length == 1_312, "ledger keys of wrong length");
    }

    byte[] ed25519() {
        return ed25519.clone();
    }

    byte[] mlDsa44() {
        return mlDsa44.clone();
    }
}
