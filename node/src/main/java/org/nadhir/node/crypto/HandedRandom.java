package org.nadhir.node.crypto;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// The library asks for this class; the bytes come from the generator that was handed in.
final class HandedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient RandomGenerator random;

    HandedRandom(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
