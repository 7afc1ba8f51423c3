package org.nadhir.node.journal;

import java.time.Instant;
import java.util.function.Function;
import org.nadhir.agreement.Roster;
import org.nadhir.exchange.ExchangeBook;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Request;

/// One transaction in which several victims of a list are ruled, worded or sealed.
///
/// @param facts what is known for a question in this very transaction
public record Sitting(
        SealedTransaction tx, ExchangeBook book, Roster roster, Instant now, Function<Request, Facts> facts) {}
