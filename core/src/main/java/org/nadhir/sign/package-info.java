/// Signed statements: bytes, who signed them, and the one interface through which cryptography is called.
///
/// Nothing here knows what a payload says, only its kind. Main types: [Signed], [Verified], [PayloadType],
/// [PublicKeys], [Primitives].
/// Trap: the bytes are verified first and parsed afterwards, never the other way round; that is why
/// [Signed] has no payload to give and [Verified] has.
package org.nadhir.sign;
