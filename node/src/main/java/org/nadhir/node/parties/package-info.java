/// Who this party is made of and whom it deals with: persons with their roles, partners with their cards and their
/// standing, agreements.
///
/// Rows first ([Persons], [Partners], [Agreements]: read them inside the transaction that acts on them), then the
/// routes that change them ([PersonsResource], [PartnersResource], [AgreementsResource]). Every change is a signed
/// [org.nadhir.client.Act] of a person, kept as a leaf; what takes two persons is proposed by one administrator and
/// done when another signs. It rules nothing: that is policy's part.
/// Trap: a partner counts only when confirmed; ask [Partners#confirmed], not for the row.
@NullMarked
package org.nadhir.node.parties;

import org.jspecify.annotations.NullMarked;
