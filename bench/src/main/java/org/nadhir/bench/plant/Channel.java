package org.nadhir.bench.plant;

/// One of the ways in which a source can ride on a warning without a word (TRUST.md §2.3, L1 to L14).
///
/// @param what was planted, and what was looked at
/// @param tried how often; 0 where this bench cannot reach the channel, and `why` says so
/// @param leaks how often what was planted changed or reached the bytes
/// @param why empty where it was tried
/// @param entry what of the product was called, or would have to be
public record Channel(String number, String what, int tried, int leaks, String why, String entry) {

    public Channel {
        if (leaks > tried || (tried == 0) == why.isEmpty()) {
            throw new IllegalArgumentException("a channel is tried, or it says why not");
        }
    }

    public boolean isTried() {
        return tried > 0;
    }
}
