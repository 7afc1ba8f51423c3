package org.nadhir.model;

/// Whose own knowledge a statement rests on.
public sealed interface Origin {

    /// A person, office or body that is named and speaks of its own knowledge or act.
    record Named(EntityId who) implements Origin {}

    /// Somebody whose name is kept back, of whom the text says a class and a country or body.
    ///
    /// @param role for example `official`, `source`, `diplomat`, `spokesman`
    /// @param former whether the text says that the office is no longer held
    record Anonymous(String role, EntityId body, boolean former) implements Origin {}

    /// The chain ends at the outlet: it says nobody else's name.
    record Outlet(EntityId outlet) implements Origin {}

    /// No word of the text says who knows this.
    record Unstated() implements Origin {}
}
