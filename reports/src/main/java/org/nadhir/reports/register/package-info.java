/// The register of names: who and what reports speak of, in Arabic and English, and where it stands in them.
///
/// Main types: [Register][org.nadhir.reports.register.Register], which loads the shipped lists and finds mentions.
/// It is not a tagger: a name that no list and no open pattern knows is not found.
/// Trap: capitals stand for governments ("Washington said"); in a phrase of place they are the city.
@NullMarked
package org.nadhir.reports.register;

import org.jspecify.annotations.NullMarked;
