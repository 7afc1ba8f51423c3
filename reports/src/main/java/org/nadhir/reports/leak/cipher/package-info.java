/// Ciphers of the hand: what a value looks like once somebody has put it into one that needs no key.
///
/// What it is: from a value to its disguises, worked out once when a search is made ready, so that a text costs one
/// look-up for each of its letters however many ciphers there are. What it is not: a search (that is the guard's
/// `CipherSearch`), nor an attack on ciphers with a key. Ciphers whose key is a number (each letter so many places on)
/// are found by what no key changes: `Cipher.steps`.
///
/// Main types: [org.nadhir.reports.leak.cipher.Ciphers] for letters, [org.nadhir.reports.leak.cipher.DigitCiphers] for
/// what becomes of numbers, and of letters that become numbers.
///
/// Why a second level: these classes know nothing of traces and texts, and the guard knows none of the tables.
@NullMarked
package org.nadhir.reports.leak.cipher;

import org.jspecify.annotations.NullMarked;
