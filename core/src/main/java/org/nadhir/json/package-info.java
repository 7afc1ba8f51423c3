/// JSON for our own formats only: a strict bounded reader and a canonical writer (RFC 8785).
///
/// Other people's JSON is read elsewhere. Main types: [Json] with its builder, [JsonReader],
/// [CanonicalWriter], and [Fields] with [Decoded] to get values of ours out of an object.
///
/// Traps: a `double` holds all our numbers, so integers end at 2⁵³−1 and longer ones are written as text;
/// [Fields#done] is called by [Decoded#of] and by the methods that take a decoder, else call it yourself;
/// nothing here knows [org.nadhir.model], so pass `Bytes::ofBase64` to [Fields#value].
package org.nadhir.json;
