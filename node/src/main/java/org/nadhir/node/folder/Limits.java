package org.nadhir.node.folder;

import java.time.Duration;
import org.nadhir.exchange.Cards;

/// Everything that is bounded between this node and the world, in one place. What bounds a single format stands with
/// that format. A value changes here or nowhere; nobody sets it.
///
/// @param envelopeBytes an envelope, and what answers it
/// @param reportBytes a report as it comes in
/// @param cardBytes a party card
/// @param apiConnections open connections to the API
/// @param exchangeConnections open connections of partners
/// @param taxiiConnections open connections of programs, a quarter of them for those that have shown no key yet
/// @param requests answered at the same moment on one port; more are told to come back
/// @param requestsPerPartner of one partner at the same moment; more get a signed BUSY
/// @param quota of one partner in a period; more gets a signed BUSY before it is read
/// @param silence how long a caller may send nothing while we wait for it
/// @param sessionIdle after so long without a request a person signs in again
/// @param sessionLongest after so long a person signs in again in any case
/// @param challenge how long a sign-in may take from the challenge
/// @param strangerRefusals signed refusals to callers without a confirmed card, in one minute
/// @param connectPeer how long a partner may take to accept a connection
/// @param answerPeer how long a partner may take to answer
/// @param outboxRest how long the outbox rests where nothing is due
/// @param standingsPerParty notes on one party's standing
/// @param persons in one roster
public record Limits(
        int envelopeBytes,
        int reportBytes,
        int cardBytes,
        int apiConnections,
        int exchangeConnections,
        int taxiiConnections,
        int requests,
        int requestsPerPartner,
        Quota quota,
        Duration silence,
        Duration sessionIdle,
        Duration sessionLongest,
        Duration challenge,
        int strangerRefusals,
        Duration connectPeer,
        Duration answerPeer,
        Duration outboxRest,
        int standingsPerParty,
        int persons) {

    /// The product's limits; DESIGN §5.12 for the sizes. The rest is ours: small against what one node can bear, large
    /// against what a desk does.
    public static final Limits STANDARD = new Limits(
            1024 * 1024,
            10 * 1024 * 1024,
            Cards.BYTES_MAX,
            64,
            256,
            4_096,
            64,
            8,
            Quota.STANDARD,
            Duration.ofSeconds(20),
            Duration.ofMinutes(15),
            Duration.ofHours(12),
            Duration.ofMinutes(2),
            60,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            256,
            1_000);
}
