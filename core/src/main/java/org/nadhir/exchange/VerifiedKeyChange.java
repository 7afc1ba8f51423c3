package org.nadhir.exchange;

import org.nadhir.model.Digest;
import org.nadhir.sign.Signed;

record VerifiedKeyChange(KeyChange change, Digest payload, Signed statement) implements SignedKeyChange {}
