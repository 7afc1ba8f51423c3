package org.nadhir.exchange;

import org.nadhir.model.Digest;
import org.nadhir.sign.Signed;

record VerifiedCard(Card card, Digest payload, Signed statement) implements SignedCard {}
