/// The leak guard: a closed-world search of finished bytes for what the node knows of its sources.
///
/// It is no anonymiser: it changes nothing and finds only what it was given, in every disguise that it knows.
/// Main types: [SourceLeakGuard]; [ExactScan], its first layer; `Fold`, what each character is read as; `LetterSearch`,
/// `PickedNames`, `NamePairs`, `SingleWords`, `DigitSearch`, `RawTexts`, the ways of searching; `QuasiRule`. Disguises
/// that are undone on the text's side are views: `org.nadhir.reports.leak.view`; those that are put on the names
/// beforehand, ciphers: `org.nadhir.reports.leak.cipher`.
///
/// | layer | what is found |
/// |---|---|
/// | `hidden` | characters that hide or turn text, whatever they hide |
/// | `shredded` | nowhere: a source of the case was destroyed, and what it was can be searched for no more |
/// | `bounded` | more nested or encoded than is followed |
/// | `exact` | the value, byte for byte |
/// | `folded` | other forms of the letters, marks, capitals; pieces joined, words apart; names in another order |
/// | `inflected` | with what the language writes before or behind it |
/// | `lookalike` | letters, digits and signs that look like the letters of the name |
/// | `transliterated` | in another script, or in another spelling of one |
/// | `initials` | initials, a first name with an initial, the short name of an organisation |
/// | `number` | the digits of a number, grouped in any way |
/// | `date` | the same day, written in another way |
/// | `reversed` | backwards |
/// | `shifted` | each letter so many places on, or from the other end of the alphabet |
/// | `keyboard` | typed on the keys of another script |
/// | `enciphered` | in another cipher of the hand; a number in another base |
/// | `digested` | its MD5, SHA-1 or SHA-2 |
/// | `masked` | stars, blanks or dots for some of its letters or digits |
/// | `near` | with slips of the pen; with one word more, fewer or other |
/// | `part` | a family name, two of several names, the first digits of an identifier |
/// | `overlap` | six or more words in a row of a raw report |
/// | `rare` | three to five words in a row of a raw report, of which two or three are rare |
/// | `quasi` | several things at once, each of which many share |
/// | any other | the layer of the view in which it was found |
///
/// Cost: what depends on a text alone (its views, folded letters, words, days) is made once for all searches of it, by
/// `ReadText` and `Reading`, when the first asks; what one search makes of a word, by `Judged`. A layer takes what it
/// needs of the text from there and makes nothing of it anew (decision 0141).
///
/// Trap: what is only near counts as found. A wording that the guard objects to is worded differently; no flag
/// switches the guard off.
@NullMarked
package org.nadhir.reports.leak;

import org.jspecify.annotations.NullMarked;
