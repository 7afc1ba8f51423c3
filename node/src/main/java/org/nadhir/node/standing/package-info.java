/// Lists of designated persons and organisations: read, kept, and held against names.
///
/// [ListReader] turns the file of an authority into a [DesignationList]; [ListRows] keeps every version of it;
/// [ListMatcher] says which entries a name may mean, and how it met them. It decides nothing: a match is a suggestion
/// until persons confirm it (`parties`). It fetches nothing: an administrator brings the file.
/// Trap: of an entry only names, reference, date and programme are kept; birth dates and addresses are not.
@NullMarked
package org.nadhir.node.standing;

import org.jspecify.annotations.NullMarked;
