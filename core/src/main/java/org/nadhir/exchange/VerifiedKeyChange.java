package org.nadhir.exchange;

import org.nadhir.sign.Verified;

record VerifiedKeyChange(KeyChange change, Verified verified) implements SignedKeyChange {}
