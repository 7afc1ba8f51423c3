/// A node's folder: what lies in it, who may read it, and what the node may be told there.
///
/// ```
/// DIR/node.json             settings in clear: Config
/// DIR/card.json             the party's own card, signed: what partners are given
/// DIR/keys/node.key         all keys of the node, sealed under the node's passphrase
/// DIR/keys/vault.key        the key of the source vault, sealed under the same passphrase
/// DIR/persons/ID.key        one person's key each, sealed under that person's passphrase
/// DIR/store.db              the database, where it is SQLite; see the store
/// DIR/incarnation           which life of the node this is; see the store
/// ```
///
/// Main types: [NodeFolder], [Config], [Limits], [PersonKey]. Traps: no name of a person stands in clear in a folder,
/// not in a file name either; the node never opens a person's key.
@NullMarked
package org.nadhir.node.folder;

import org.jspecify.annotations.NullMarked;
