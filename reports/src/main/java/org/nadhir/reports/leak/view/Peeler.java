package org.nadhir.reports.leak.view;

/// Takes one kind of disguise off a text.
interface Peeler {

    /// Adds what the base reads as to the harvest; nothing where there is nothing to take off. Costs time linear in
    /// the length of the base.
    void peel(Base base, Harvest harvest);
}
