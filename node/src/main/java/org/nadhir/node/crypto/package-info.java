/// Cryptography of the node: the one place where the library's classes are called.
///
/// It composes nothing that a specification with test vectors does not define. Main types:
/// [BouncyCastlePrimitives] (signatures and sealing for the core), [KeyFile] (keys at rest under a
/// [Passphrase]), [SealedColumn] (what the store holds), [TlsIdentity] (connections between nodes).
/// Traps: the library answers hostile input with unchecked exceptions, so nothing else may call it;
/// `deriveKeyPair` of its HPKE class does not give the draft's X-Wing key, the seed does.
@NullMarked
package org.nadhir.node.crypto;

import org.jspecify.annotations.NullMarked;
