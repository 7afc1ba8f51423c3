package org.nadhir.node.store;

/// The keys of a store: the node's own, and the vault's for the tables of the vault. They lie in two files; whoever has
/// one of them has nothing of the other's rows, names included.
public record Seals(ColumnSeal node, ColumnSeal vault) {

    /// What the rows of `table` lie under.
    ColumnSeal of(Table table) {
        return table.isVault() ? vault : node;
    }
}
