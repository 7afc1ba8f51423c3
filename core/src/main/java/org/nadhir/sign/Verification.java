package org.nadhir.sign;

/// What [Signed#verified] found: the statement with its payload, or why it is not to be believed.
public sealed interface Verification permits Verified, NotSigned {}
