/// The values that every other part speaks of: reports and what is read in them, markings, identifiers.
///
/// Nothing here decides anything. Main types: [Report], [Reading], [Claim], [Marking].
/// Trap: spans count UTF-16 units inside the program; files and interfaces count code points
/// ([Span#toCodePoints] converts).
package org.nadhir.model;
