package org.nadhir.bench.fuzz;

import java.util.List;

/// What must hold of one way into the product, whatever bytes come in.
interface Oracle {

    /// Hands `input` in.
    ///
    /// @return whether the product took it for what it claims to be
    /// @throws Broken where something does not hold; any other exception breaks the product's word as well
    boolean takes(byte[] input);

    /// Inputs to begin with, which the product takes.
    List<byte[]> seeds();
}
