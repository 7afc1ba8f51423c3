/// Where the node keeps everything: rows of one shape, sealed above the database.
///
/// What it is: durable transactions over SQLite (in the process, the default) or PostgreSQL. Every table has the
/// columns `(party, id, ordinal, body)` and nothing else, so that the rule of the key (each key begins with the
/// party) and the rule of encryption (each body is ciphertext) hold for all of them without exception.
///
/// What it is not: a mapper, a query language, a cache. Nothing is searched by content here, because the database
/// never sees content.
///
/// Main types: [Store] and its [Transaction] move bytes; [SealedStore] stands on top, pads and encrypts every body,
/// and turns natural keys into names that say nothing. Parts of the node use [SealedStore]; [Store] is for it alone.
/// [Backup] and [Restore] copy a node's folder; [Incarnation] knows whether the folder was restored.
///
/// Traps: the work handed to `commit` may run more than once, so it must do nothing but what it does to the
/// transaction. Sealing and signing come before it. A [StoreTrouble] says what the caller does; it is never logged
/// and passed over.
@NullMarked
package org.nadhir.node.store;

import org.jspecify.annotations.NullMarked;
