/// Named attacks on a node by partners, strangers and couriers, each against the product's own entry points with its
/// own cryptography (TRUST.md §2.6, T11).
///
/// [Attacks] is the closed list; each [Attack] says who does what, which refusal is the right one, and what the same
/// thing comes to where it is no attack. A [Scene] is a node under attack and all keys of those around it. Nothing here
/// uses what the product writes with where an attacker would not: [Forgery] makes bytes by docs/formats.md.
@NullMarked
package org.nadhir.bench.attack;

import org.jspecify.annotations.NullMarked;
