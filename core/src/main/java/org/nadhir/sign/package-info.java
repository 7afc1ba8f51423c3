/// Signed statements: bytes, who signed them, and the one interface through which cryptography is called.
///
/// Nothing here knows what is signed. Main types: `Primitives`, `Signed`, `PublicKeys`.
/// Trap: the bytes are verified first and parsed afterwards, never the other way round.
package org.nadhir.sign;
