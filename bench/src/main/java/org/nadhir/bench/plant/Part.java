package org.nadhir.bench.plant;

/// One word of a name, and how it is written elsewhere.
///
/// @param plain as it stands in the protected line
/// @param vowelled the same with its short vowels, where the script has any; otherwise `plain`
/// @param english as an English newspaper writes it
/// @param french as a French one does
/// @param arabic as an Arabic one does, without vowels
record Part(String plain, String vowelled, String english, String french, String arabic) {

    /// A word that is the same everywhere in its own script.
    static Part latin(String plain, String arabic) {
        return new Part(plain, plain, plain, plain, arabic);
    }
}
