/// STIX 2.1 as others write it: read, held against the specification, written back as it came; and a release as STIX.
///
/// [StixObjects] reads one object and gives it, or what is wrong with it as [Finding]s: MUST refuses it, SHOULD does
/// not. [StixStream] takes the objects of a file one by one, whatever its length, and never lets one spoil another.
/// What the specification demands stands as facts in the resource `stix-2.1.txt`; `Rules` has what a table cannot say.
/// An object keeps its bytes, so that what we do not know is written back unchanged. Nothing is fetched.
///
/// [StixOfRelease] writes a release as a [StixBundle] for others' tools, [StixOfRecall] takes it back.
@NullMarked
package org.nadhir.node.stix;

import org.jspecify.annotations.NullMarked;
