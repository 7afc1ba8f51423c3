/// The evidence bundle: one file with which anybody can check a release in an empty folder, knowing nothing but the
/// two parties' fingerprints (docs/formats.md, "Evidence bundle").
///
/// Main types: [Evidence] (what is in the file), [EvidenceCheck] (what holds of it), [ReleaseRecord] (the leaf that a
/// sender writes for each release). The checker, a program of its own, does the same without any of our classes.
///
/// Traps: a bundle holds the warning in clear and names its approvers' ids, so exporting one takes two persons;
/// nothing in it is believed because it is in it, each part is checked from the fingerprints up.
package org.nadhir.evidence;
