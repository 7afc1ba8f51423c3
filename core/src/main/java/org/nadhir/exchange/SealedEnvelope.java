package org.nadhir.exchange;

import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

record SealedEnvelope(Bytes bytes, Digest digest) implements Envelope {}
