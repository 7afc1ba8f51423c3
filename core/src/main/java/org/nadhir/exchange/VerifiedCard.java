package org.nadhir.exchange;

import org.nadhir.sign.Verified;

record VerifiedCard(Card card, Verified verified) implements SignedCard {}
