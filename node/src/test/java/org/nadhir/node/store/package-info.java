/// Tests of the store: one contract, run on SQLite and on a real PostgreSQL.
@NullMarked
package org.nadhir.node.store;

import org.jspecify.annotations.NullMarked;
