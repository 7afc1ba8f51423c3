/// One finding, many victims: a list that is read strictly, a status for each, a tearline for each, and the one sheet
/// that two persons approve.
///
/// It decides nothing of its own: each victim is ruled by policy and worded by the tearline builder as if it were the
/// only one. Main types: [BulkList], [BulkWarning], [BulkSheet], [BulkStep].
/// Trap: nothing of one victim may stand in another's tearline, not even how many there are.
package org.nadhir.bulk;
