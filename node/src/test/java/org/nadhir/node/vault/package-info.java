/// Tests of the vault.
@NullMarked
package org.nadhir.node.vault;

import org.jspecify.annotations.NullMarked;
