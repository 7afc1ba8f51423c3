package org.nadhir.sign;

/// What [Signed#parse] made of bytes: a statement that is still to be verified, or why it is none.
public sealed interface Parsed permits Signed, NotSigned {}
