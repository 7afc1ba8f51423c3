/// What makes a warning a duty: the assessment, the profile that says what is owed, the determination, the
/// waiver, and how far an unmet duty has escalated.
///
/// It decides nothing about who may be told: that is policy. Main types: [Assessment], [Profile], [Determination],
/// [Duty].
/// Trap: doubt counts toward warning. An unclear answer is not a no, and a waiver that does not hold leaves the
/// duty standing.
package org.nadhir.duty;
